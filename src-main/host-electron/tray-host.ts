import { spawnSync } from 'node:child_process';

const patienceMs = 1_000;
const question = [
  '--session',
  '--print-reply=literal',
  '--dest=org.freedesktop.DBus',
  '/org/freedesktop/DBus',
  'org.freedesktop.DBus.NameHasOwner',
  'string:org.kde.StatusNotifierWatcher',
];

/**
 * Whether this desktop shows trays. On Linux nothing tells when no one does, so the bus is asked; where it cannot be
 * asked, yes is the better guess.
 */
export function showsTrays(): boolean {
  if (process.platform !== 'linux') return true;
  const { status, stdout } = spawnSync('dbus-send', question, { encoding: 'utf8', timeout: patienceMs });
  return status !== 0 || stdout.includes('true');
}

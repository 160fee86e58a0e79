// Sees to it that tests can have a D-Bus session bus of their own, with somebody on it. Other systems than Linux have none.
import { aptInstall, canUseApt } from './apt.mjs';
import { runCommand } from './run-command.mjs';

const programs = ['dbus-daemon', 'dbus-send', 'dbus-test-tool'];

/** Resolves to `{ok, output}`. */
export async function installSessionBus() {
  if (process.platform !== 'linux') return { ok: true, output: '' };
  const said = (await missing()).length > 0 && canUseApt ? (await aptInstall('dbus-tests')).output : '';
  const lacking = await missing();
  const words = `No ${lacking.join(', ')}: install D-Bus with its test tools, e.g. Debian's "dbus-tests".\n`;
  return { ok: lacking.length === 0, output: lacking.length === 0 ? '' : said + words };
}

async function missing() {
  const found = await Promise.all(programs.map((name) => runCommand(name, ['--version'], { limitMs: 30_000 })));
  return programs.filter((_, index) => found[index]?.code === null);
}

import fs from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import type { AutostartPort } from '../app/index.ts';

/** Autostart as desktops on Linux read it: https://specifications.freedesktop.org/autostart-spec/latest/ */
export function autostartFile(desktopId: string, command: string[]): AutostartPort {
  const path = join(configFolder(), 'autostart', `${desktopId}.desktop`);
  return {
    isOn: () => isEnabled(read(path)),
    set(on) {
      if (!on) return fs.rmSync(path, { force: true });
      fs.mkdirSync(dirname(path), { recursive: true });
      fs.writeFileSync(path, entry(command));
    },
  };
}

function configFolder(): string {
  const { XDG_CONFIG_HOME } = process.env;
  return XDG_CONFIG_HOME === undefined || XDG_CONFIG_HOME === '' ? join(homedir(), '.config') : XDG_CONFIG_HOME;
}

function read(path: string): string {
  try {
    return fs.readFileSync(path, 'utf8');
  } catch {
    return 'Hidden=true';
  }
}

/** A desktop's own settings switch an entry off without removing it. */
function isEnabled(entry: string): boolean {
  return !/^(Hidden=true|X-GNOME-Autostart-enabled=false)\s*$/im.test(entry);
}

function entry(command: string[]): string {
  return [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Intermission',
    'Comment=Knows what you are working on',
    `Exec=${command.map(quoted).join(' ')}`,
    'Icon=intermission',
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n');
}

/** Quoted for the Exec key, whose quoting comes on top of that of strings, and with `%` kept from being a field code. */
function quoted(argument: string): string {
  const inQuotes = argument
    .replace(/["`$\\]/g, '\\$&')
    .replaceAll('\\', '\\\\')
    .replaceAll('%', '%%');
  return `"${inQuotes}"`;
}

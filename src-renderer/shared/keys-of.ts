const onMac: Readonly<Record<string, string>> = {
  commandorcontrol: '⌘',
  cmdorctrl: '⌘',
  command: '⌘',
  cmd: '⌘',
  super: '⌘',
  meta: '⌘',
  control: '⌃',
  ctrl: '⌃',
  alt: '⌥',
  option: '⌥',
  shift: '⇧',
};
const elsewhere: Readonly<Record<string, string>> = {
  commandorcontrol: 'Ctrl',
  cmdorctrl: 'Ctrl',
  control: 'Ctrl',
  option: 'Alt',
  meta: 'Super',
};

/** The keys of an accelerator as they are written on the keyboard. */
export function keysOf(accelerator: string, mac: boolean): string[] {
  return accelerator.split('+').map((key) => (mac ? onMac : elsewhere)[key.toLowerCase()] ?? key);
}

/** The same in one piece, to be read: "Ctrl+K", and "⌘K" on a Mac. */
export function keysText(accelerator: string, mac: boolean): string {
  return keysOf(accelerator, mac).join(mac ? '' : '+');
}

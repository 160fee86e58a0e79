import { shell } from 'electron';

/** Sites the windows link to. Everything else could start any program that claimed a scheme. */
const allowed: readonly string[] = ['www.electronjs.org', 'github.com'];

/** Opens an address in the person's browser, if it is https and of an allowed site. */
export function openInBrowser(address: string): void {
  if (mayOpen(address)) void shell.openExternal(address);
}

function mayOpen(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, password, port } = new URL(address);
  return protocol === 'https:' && allowed.includes(hostname) && `${username}${password}${port}` === '';
}

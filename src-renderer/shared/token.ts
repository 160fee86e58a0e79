const place = 'intermission.token';

/** The token this page was opened with, or the one that is kept for its tab. */
export function readToken(): string {
  return given(new URL(window.location.href)) ?? window.sessionStorage.getItem(place) ?? '';
}

/**
 * Takes the token out of the address, so that it stays out of the history and of copied links, and keeps it for this
 * tab only, so that a reload works. A new browser takes some 25 ms for it: what the page waits for is asked for before.
 */
export function keepToken(): void {
  const address = new URL(window.location.href);
  const token = given(address);
  if (token === null) return;
  window.sessionStorage.setItem(place, token);
  address.searchParams.delete('token');
  window.history.replaceState(window.history.state, '', address);
}

function given(address: URL): string | null {
  return address.searchParams.get('token');
}

const place = 'intermission.token';

/**
 * The token this page was opened with. It is taken out of the address, so that it stays out of the history and of
 * copied links, and kept for this tab only, so that a reload works.
 */
export function takeToken(): string {
  const address = new URL(window.location.href);
  const given = address.searchParams.get('token');
  if (given === null) return window.sessionStorage.getItem(place) ?? '';
  window.sessionStorage.setItem(place, given);
  address.searchParams.delete('token');
  window.history.replaceState(window.history.state, '', address);
  return given;
}

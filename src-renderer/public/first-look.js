// What need not wait for the script of the windows, which the browser reads in the meantime.

// Before anything is painted: the theme that was set when this browser last heard of it (shared/kept-appearance.ts).
try {
  const { theme } = JSON.parse(localStorage.getItem('intermission.appearance') ?? '{}');
  if (theme === 'light' || theme === 'dark') {
    document.documentElement.setAttribute('data-mantine-color-scheme', theme);
  }
} catch {
  // What cannot be read is told anew by the host.
}

// What there is to show, of the host that has a token for this page (client/early-events.ts takes it up). On a desktop
// it comes over the bridge.
if (!('intermission' in window)) {
  const token = new URL(location.href).searchParams.get('token') ?? sessionStorage.getItem('intermission.token') ?? '';
  const headers = { authorization: `Bearer ${token}`, accept: 'text/event-stream' };
  window.intermissionEvents = fetch('/api/events', { headers });
  // Whoever takes it up is told.
  window.intermissionEvents.catch(() => undefined);
}

// A browser's first time of day takes it some 20 ms, all others none.
new Intl.DateTimeFormat(navigator.language).format();

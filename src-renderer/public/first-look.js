// Before anything is painted: the theme that was set when this browser last heard of it (shared/kept-appearance.ts).
try {
  const { theme } = JSON.parse(localStorage.getItem('intermission.appearance') ?? '{}');
  if (theme === 'light' || theme === 'dark') {
    document.documentElement.setAttribute('data-mantine-color-scheme', theme);
  }
} catch {
  // What cannot be read is told anew by the host.
}

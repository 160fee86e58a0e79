/** The parts of the appearance that show at the first look, as the windows kept them (shared/kept-appearance.ts). */
export function keptLook(): { scheme: 'light' | 'dark'; language: string | null } {
  const { theme, language } = read();
  const dark =
    theme === 'light' || theme === 'dark' ? theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  return { scheme: dark ? 'dark' : 'light', language: typeof language === 'string' ? language : null };
}

function read(): { theme?: unknown; language?: unknown } {
  try {
    return JSON.parse(localStorage.getItem('intermission.appearance') ?? '{}') ?? {};
  } catch {
    // What cannot be read is told anew by the host.
    return {};
  }
}

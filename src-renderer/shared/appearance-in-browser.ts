const place = 'intermission.appearance';

/** The appearance as this browser has it from the last time, unread: the first look has no schemas. */
export function readAppearance(): unknown {
  try {
    return JSON.parse(window.localStorage.getItem(place) ?? 'null');
  } catch {
    // What cannot be read is told anew by the host.
    return null;
  }
}

export function keepAppearance(appearance: object): void {
  window.localStorage.setItem(place, JSON.stringify(appearance));
}

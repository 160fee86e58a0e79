/** How many sessions a data file holds: the state, or a month. None when it is another kind of file, or unreadable. */
export function sessionsIn(file: Uint8Array): number {
  const content = contentOf(Buffer.from(file).toString('utf8'));
  if (Array.isArray(content)) return content.length;
  const sessions: unknown = Reflect.get(Object(content), 'sessions');
  return Array.isArray(sessions) ? sessions.length : 0;
}

/** Format 0 had no frame. */
function contentOf(text: string): unknown {
  try {
    const parsed: unknown = JSON.parse(text);
    return Array.isArray(parsed) ? parsed : Reflect.get(Object(parsed), 'content');
  } catch {
    return undefined;
  }
}

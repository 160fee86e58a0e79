import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { z } from 'zod';

const keptSession = z.looseObject({
  id: z.string(),
  events: z.array(z.looseObject({ type: z.string(), at: z.string() })),
});
export type KeptSession = z.infer<typeof keptSession>;
const content = z.looseObject({ sessions: z.array(keptSession) });

/** Changes the sessions in a state or month file as somebody would who knows its layout, and its checksum too. */
export function editByHand(path: string, change: (sessions: KeptSession[]) => void, format?: number): void {
  const file = JSON.parse(fs.readFileSync(path, 'utf8'));
  const read = content.parse(file.content);
  change(read.sessions);
  const { sessions, ...others } = read;
  const lines = sessions.map((session) => `\n${JSON.stringify(session)}`).join(',');
  const entries = Object.entries(others).map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`);
  const text = `{${[...entries, `"sessions":[${lines}\n]`].join(',')}}`;
  const sha256 = createHash('sha256').update(text.replaceAll('\n', '')).digest('hex');
  fs.writeFileSync(path, `{"format":${format ?? file.format},"sha256":"${sha256}","content":${text}}\n`);
}

/** The session that began with this title. */
export function titled(sessions: KeptSession[], title: string): KeptSession {
  const found = sessions.find(({ events: [first] }) => first?.title === title);
  if (found === undefined) throw new Error(`There is no session "${title}" in the file`);
  return found;
}

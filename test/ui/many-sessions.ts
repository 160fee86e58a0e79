import type { Desk } from './windows.ts';

const hourMs = 3_600_000;
const titles = [
  'Write the quarterly report',
  'Phone call with the printers',
  'Review chapter 7',
  'Reply to Ana',
  '会議の準備',
];

/** Gives a desk completed sessions, one every three hours up to now. They come as an import does, all at once. */
export async function withMany({ host }: Desk, count: number): Promise<void> {
  const first = Date.now() - (count + 1) * 3 * hourMs;
  const written = (ms: number) => new Date(ms).toISOString().replaceAll(/[-:]|\.\d+/g, '');
  const entries = Array.from({ length: count }, (_, index) => {
    const start = first + index * 3 * hourMs;
    const end = start + (20 + (index % 70)) * 60_000;
    const tags = index % 3 === 0 ? ['board'] : ['q3'];
    return { id: index + 1, start: written(start), end: written(end), tags, annotation: titles[index % titles.length] };
  });
  const answer = await host.execute({ type: 'import', format: 'timewarrior', content: JSON.stringify(entries) });
  if (!(answer as { ok: boolean }).ok) throw new Error(`The sessions were refused: ${JSON.stringify(answer)}`);
}

import { expect, test } from 'vitest';
import { z } from 'zod';
import { currentView, importReport, sessionView } from '#contract';
import { watchEvents } from '../support/event-stream.ts';
import { hostOfTest } from '../support/host-of-a-test.ts';
import { httpFace, readView } from '../support/http-face.ts';

test('200 commands at once are answered one at a time: never do two clocks run', async () => {
  const host = await hostOfTest();
  const face = httpFace(host);
  const watched = await watchEvents(host);
  const answers = await Promise.all(
    Array.from({ length: 200 }, (_, number) => {
      if (number % 4 === 3) return face.execute({ type: 'toggle' });
      return face.execute({ type: 'start', title: `${number}` });
    }),
  );
  const started = answers.flatMap((answer, number) =>
    number % 4 === 3 || !answer.ok ? [] : [sessionView.parse(answer.value)],
  );
  expect(started).toHaveLength(150);
  expect(started.filter(({ clock, intervals }) => clock !== 'running' || intervals.length !== 1)).toEqual([]);

  const changes = answers.filter(({ ok }) => ok).length;
  const views = (await watched.count(changes + 1)).map(readView);
  expect(views).toHaveLength(changes + 1);
  for (const { open, running } of views) {
    expect(open.filter(({ clock }) => clock === 'running').map(({ id }) => id)).toEqual(
      running === null ? [] : [running.id],
    );
  }

  const all = await face.query({ type: 'current' });
  const { open } = currentView.parse(all.ok ? all.value : null);
  const sessions = await Promise.all(open.map(({ id }) => face.query({ type: 'session', sessionId: id })));
  const work = sessions
    .flatMap((answer) => sessionView.parse(answer.ok ? answer.value : null).intervals)
    .sort((one, other) =>
      one.start < other.start ? -1 : one.start > other.start ? 1 : (one.end ?? '~') < (other.end ?? '~') ? -1 : 1,
    );
  const overlapping = work.filter((one, place) => place > 0 && one.start < (work[place - 1]?.end ?? '~'));
  expect([open.length, overlapping]).toEqual([150, []]);
});

test('Questions are answered while imports go on, and see all of a file or nothing', async () => {
  const host = await hostOfTest();
  const face = httpFace(host);
  const rows = (year: number) =>
    Array.from({ length: 2_000 }, (_, number) => {
      const at = (minute: number) => new Date(Date.UTC(year, 0, 1, 0, number * 20 + minute)).toISOString();
      const stamp = (instant: string) => instant.replaceAll(/[-:]|\.000/g, '');
      return { start: stamp(at(0)), end: stamp(at(10)), tags: [`${year}`] };
    });
  const imports = Promise.all(
    [2001, 2002, 2003, 2001].map((year) =>
      face.execute({ type: 'import', format: 'timewarrior', content: JSON.stringify(rows(year)) }),
    ),
  );
  let done = false;
  void imports.then(() => {
    done = true;
  });
  const seen = new Set<number>();
  while (!done) {
    const answer = await face.query({ type: 'summary', from: '2001-01-01', to: '2003-12-31', by: 'title' });
    if (answer.ok && typeof answer.value === 'object' && answer.value !== null && 'rows' in answer.value) {
      for (const row of answer.value.rows) seen.add(row.sessions);
    }
    expect(await face.execute({ type: 'toggle' })).toMatchObject({ error: { code: 'NOTHING_RUNNING' } });
  }
  // Which of the two files of 2001 arrives first is up to the network: the later one finds everything known.
  const whole = { value: { added: 2_000, skipped: 0, conflicts: [] } };
  const known = { value: { added: 0, skipped: 2_000, conflicts: [] } };
  const [first2001, of2002, of2003, second2001] = await imports;
  expect([of2002, of2003]).toMatchObject([whole, whole]);
  expect([first2001, second2001].sort((one, other) => addedBy(other) - addedBy(one))).toMatchObject([whole, known]);
  expect([...seen].filter((sessions) => sessions !== 2_000)).toEqual([]);
  const total = await face.query({ type: 'summary', from: '2001-01-01', to: '2003-12-31', by: 'title' });
  expect(total).toMatchObject({ value: { workedMs: 6_000 * 600_000 } });
});

function addedBy(answer: unknown): number {
  return z.object({ value: importReport }).parse(answer).value.added;
}

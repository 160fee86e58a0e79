import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { away, type CommandInput, currentView, type SessionView, sessionView } from '#contract';
import { dataDirOfTest, hostOfTest } from '../support/host-of-a-test.ts';
import type { HostProcess } from '../support/host-process.ts';

const answerWith = <Value extends z.ZodType>(value: Value) => z.object({ ok: z.literal(true), value });

async function commanded(host: HostProcess, command: CommandInput): Promise<SessionView> {
  return answerWith(sessionView).parse(await host.execute(command)).value;
}

/** A host that was killed while it worked on something, started again. */
async function afterKill() {
  const dataDir = await dataDirOfTest();
  const killed = await hostOfTest({ dataDir });
  const other = await commanded(killed, { type: 'start', title: 'Phone call' });
  const { id } = await commanded(killed, { type: 'start', title: 'Write the report' });
  await new Promise((resolve) => setTimeout(resolve, 60));
  const killedMs = Date.now();
  await killed.kill9();
  const host = await hostOfTest({ dataDir });
  const current = answerWith(currentView).parse(await host.query({ type: 'current' })).value;
  const asked = z.tuple([away]).parse(current.away)[0];
  return {
    dataDir,
    host,
    id,
    otherId: other.id,
    current,
    asked,
    /** As long as it was away at most: it was known alive 15 s before its end. */
    mostMs: Date.now() - killedMs + 15_000,
    gapMs: Date.parse(asked.end ?? '') - Date.parse(asked.start),
  };
}

describe('A host after a kill', () => {
  test('Has the records at once, nothing running, and asks about the time since', async () => {
    const { current, asked, id, gapMs, mostMs } = await afterKill();
    expect(current.running).toBeNull();
    expect(current.open[0]).toMatchObject({ id, clock: 'paused', pauseReason: 'crash', pausedAt: asked.start });
    expect(asked).toMatchObject({ sessionId: id, reason: 'crash', resolution: null });
    expect(gapMs).toBeGreaterThanOrEqual(0);
    expect(gapMs).toBeLessThanOrEqual(mostMs);
  });

  test('Asks again after an orderly end, and once only', async () => {
    const { dataDir, host, asked } = await afterKill();
    await host.stop();
    const again = await hostOfTest({ dataDir });
    expect(await again.query({ type: 'current' })).toMatchObject({ value: { away: [asked] } });
  });

  test('A break stays out; answered, it is asked no more; and it can be answered otherwise later', async () => {
    const { host, asked, id, gapMs } = await afterKill();
    const before = answerWith(sessionView).parse(await host.query({ type: 'session', sessionId: id })).value;
    const broke = await commanded(host, { type: 'resolveAway', awayId: asked.id, as: 'break' });
    expect([broke.id, broke.workedMs, broke.clock]).toEqual([id, before.workedMs, 'paused']);
    expect(await host.query({ type: 'current' })).toMatchObject({ value: { away: [] } });
    const worked = await commanded(host, { type: 'resolveAway', awayId: asked.id, as: 'work' });
    expect(worked.workedMs).toBe(before.workedMs + gapMs);
    const brokeAgain = await commanded(host, { type: 'resolveAway', awayId: asked.id, as: 'break' });
    expect(brokeAgain.workedMs).toBe(before.workedMs);
  });

  test('It was work of another session, of a new one, and the interrupted one goes on', async () => {
    const { host, asked, id, otherId, gapMs } = await afterKill();
    const toOther = await commanded(host, { type: 'resolveAway', awayId: asked.id, as: 'session', sessionId: otherId });
    expect([toOther.id, toOther.clock, toOther.intervals.at(-1)]).toEqual([
      otherId,
      'paused',
      { start: asked.start, end: asked.end },
    ]);
    const toNew = await commanded(host, {
      type: 'resolveAway',
      awayId: asked.id,
      as: 'session',
      title: 'Fire drill',
      resume: true,
    });
    expect(toNew).toMatchObject({ title: 'Fire drill', status: 'in_progress', clock: 'paused', workedMs: gapMs });
    const other = answerWith(sessionView).parse(await host.query({ type: 'session', sessionId: otherId })).value;
    expect(other.intervals.filter(({ start }) => start === asked.start)).toEqual([]);
    expect(await host.query({ type: 'current' })).toMatchObject({ value: { running: { id }, away: [] } });
  });

  test('Refuses an answer that says too little, too much, or speaks of nothing', async () => {
    const { host, asked, otherId } = await afterKill();
    const codeOf = async (rest: object) => {
      const answer = await host.execute({ type: 'resolveAway', awayId: asked.id, as: 'session', ...rest });
      return z.object({ ok: z.literal(false), error: z.object({ code: z.string() }) }).parse(answer).error.code;
    };
    const codes = [
      await codeOf({}),
      await codeOf({ sessionId: otherId, title: 'Both' }),
      await codeOf({ as: 'break', title: 'None' }),
      await codeOf({ sessionId: 'nobody' }),
      await codeOf({ awayId: 'nothing', title: 'Fire drill' }),
      await codeOf({ awayId: `${otherId}~away-1`, title: 'Fire drill' }),
    ];
    expect(codes).toEqual([
      'INVALID_INPUT',
      'INVALID_INPUT',
      'INVALID_INPUT',
      'SESSION_NOT_FOUND',
      'AWAY_NOT_FOUND',
      'AWAY_NOT_FOUND',
    ]);
    expect(await host.query({ type: 'current' })).toMatchObject({ value: { away: [asked] } });
  });
});

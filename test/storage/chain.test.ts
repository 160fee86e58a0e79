import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SessionRecord } from '#contract';
import { brokenChain, sealed } from '../../src-main/storage/chain.ts';
import { anySession, recordOf } from './records.ts';

/** A session with three notes behind its start, before anything was sealed. */
const unsealed: SessionRecord = {
  id: 'one',
  events: [
    {
      type: 'started',
      at: '2026-11-20T09:00:00.000Z',
      since: '2026-11-20T09:00:00.000Z',
      clock: 'paused',
      title: 'Größe "<b>" \u2028',
      zone: 'Europe/Berlin',
      plannedOutcome: null,
      estimateMs: 60_000,
      plannedCheckoutAt: null,
      tags: ['b', 'a'],
      steps: [{ id: 'step-1', text: 'One' }],
      procedureId: null,
      continuesId: null,
    },
    { type: 'noted', at: '2026-11-20T09:01:00.000Z', text: 'first' },
    { type: 'noted', at: '2026-11-20T09:02:00.000Z', text: 'second' },
    { type: 'noted', at: '2026-11-20T09:03:00.000Z', text: 'third' },
  ],
};
const record = sealed(unsealed);
const other = sealed({ ...unsealed, id: 'other' });

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const after = (changed: SessionRecord) => brokenChain(changed, () => 'One', null)?.after ?? [];
const withEvent = (index: number, change: object): SessionRecord => ({
  ...record,
  events: record.events.map((event, at) => (at === index ? { ...event, ...change } : event)),
});
const without = (index: number): SessionRecord => ({ ...record, events: record.events.toSpliced(index, 1) });
const { head: _head, ...headless } = record;

test('each event carries the hash of the one before, the first that of the identity, the record that of the last', () => {
  const [first, second] = record.events;
  expect(first?.previous).toBe(sha256('one'));
  expect(second?.previous).toBe(
    sha256(
      `{"at":"2026-11-20T09:00:00.000Z","clock":"paused","continuesId":null,"estimateMs":60000,"plannedCheckoutAt":null,"plannedOutcome":null,"previous":"${sha256('one')}","procedureId":null,"since":"2026-11-20T09:00:00.000Z","steps":[{"id":"step-1","text":"One"}],"tags":["b","a"],"title":"Größe \\"<b>\\" \u2028","type":"started","zone":"Europe/Berlin"}`,
    ),
  );
  expect(record.head).toBe(
    sha256(
      `{"at":"2026-11-20T09:03:00.000Z","previous":"${record.events[3]?.previous}","text":"third","type":"noted"}`,
    ),
  );
});

test.each<[string, SessionRecord, number[]]>([
  ['nothing', record, []],
  ['a text', withEvent(2, { text: 'another' }), [3]],
  ['a time', withEvent(1, { at: '2026-11-20T09:01:30.000Z' }), [2]],
  ['the last event', withEvent(3, { text: 'another' }), [4]],
  ['the first event', withEvent(0, { title: 'Another' }), [1]],
  ['a link', withEvent(2, { previous: sha256('another') }), [2, 3]],
  ['what the whole ends with', { ...record, head: sha256('another') }, [4]],
  ['the identity', { ...record, id: 'another' }, [0]],
  ['an event taken out', without(2), [2]],
  ['the last event taken away', without(3), [3]],
  ['two events in the other order', { ...record, events: record.events.toSorted(byTwoSwapped) }, [1, 3, 2]],
  ['the events of another session', { ...record, events: other.events }, [0, 4]],
  ['all of another session but its identity', { ...other, id: 'one' }, [0]],
  ['no end at all', headless, [4]],
])('changed by hand (%s): it is found where', (_, changed, where) => {
  expect(after(changed)).toEqual(where.toSorted());
});

function byTwoSwapped(one: { at: string }, two: { at: string }): number {
  const place = ({ at }: { at: string }) =>
    at.includes('09:01') ? 2 : at.includes('09:02') ? 1 : at.includes('09:03') ? 3 : 0;
  return place(one) - place(two);
}

test.each<[string, SessionRecord, number[]]>([
  ['a changed last event', withEvent(3, { text: 'another' }), [4]],
  ['a last event taken away', without(3), [3]],
  ['a changed event before', withEvent(1, { text: 'another' }), [2]],
])('what comes later does not mend %s', (_, changed, where) => {
  const later = { type: 'archived', at: '2026-11-21T09:00:00.000Z' } as const;
  expect(after(sealed({ ...changed, events: [...changed.events, later] }))).toEqual(where);
});

test('it is said in words where a chain is broken', () => {
  expect(brokenChain(withEvent(2, { text: 'another' }), () => 'One', '2026-11')).toEqual({
    sessionId: 'one',
    title: 'One',
    month: '2026-11',
    after: [3],
    message: 'event 3 of 4 (noted, 2026-11-20T09:02:00.000Z) was changed, or what stood behind it is missing',
  });
});

test('sealing again changes nothing, and sealing piece by piece gives the same', () => {
  expect(sealed(record)).toBe(record);
  const begun = sealed({ id: 'one', events: unsealed.events.slice(0, 2) });
  expect(sealed({ ...begun, events: [...begun.events, ...unsealed.events.slice(2)] })).toEqual(record);
});

test('whatever is written as JSON and read again is whole', () => {
  fc.assert(
    fc.property(anySession, (drawn) => {
      expect(after(JSON.parse(JSON.stringify(recordOf(drawn))))).toEqual([]);
    }),
  );
});

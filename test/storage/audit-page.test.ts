import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SessionEvent, SessionRecord } from '#contract';
import { sealed } from '../../src-main/storage/chain.ts';
import { html } from '../../src-main/storage/exchange/markup.ts';
import { exported } from './exported.ts';
import { anySession, recordOf } from './records.ts';

const asked = { now: '2026-11-20T18:00:00.000Z', zone: 'Europe/Berlin' };
const at = (clock: string) => `2026-11-20T${clock}:00.000Z`;

/** A day with all that an audit is asked about. */
const events: SessionEvent[] = [
  {
    type: 'started',
    at: at('09:00'),
    since: at('09:00'),
    clock: 'running',
    title: 'Report',
    zone: 'Europe/Berlin',
    plannedOutcome: null,
    estimateMs: null,
    plannedCheckoutAt: null,
    tags: [],
    steps: [{ id: 'step-1', text: 'Add it up' }],
    procedureId: null,
    continuesId: null,
  },
  { type: 'checked', at: at('09:10'), stepId: 'step-1', result: 'fail', comment: 'Off by one' },
  {
    type: 'paused',
    at: at('09:30'),
    worked: { start: at('09:00'), end: at('09:30') },
    reason: 'lock',
    away: { id: 'one~away-1', end: at('10:00') },
  },
  { type: 'awayAnswered', at: at('10:01'), awayId: 'one~away-1', as: 'break', sessionId: 'one' },
  { type: 'noted', at: at('10:02'), text: 'To the wrong session' },
  { type: 'undone', at: at('10:03'), events: [4], stops: null, took: [] },
  {
    type: 'amended',
    at: at('10:04'),
    why: 'Left at twenty past',
    before: [{ start: at('09:00'), end: at('09:30') }],
    intervals: [{ start: at('09:00'), end: at('09:20') }],
    since: null,
  },
  { type: 'aborted', at: at('10:05'), worked: null, reason: 'No need' },
];
const record = sealed({ id: 'one', events });

/** The page without its markup, a line for each piece of text. */
async function read(one: SessionRecord): Promise<string[]> {
  const page = await exported('audit', [one], asked);
  const body = page.slice(page.indexOf('<body>'));
  return body.split(/<[^>]*>/).flatMap((text) => (text.trim() === '' ? [] : [text.trim()]));
}

test('a page tells times, pauses with their reasons, checks, amendments, answers, and what was taken back', async () => {
  const lines = await read(record);
  const history = lines.slice(
    lines.indexOf('History'),
    lines.findIndex((line) => line.startsWith('Each event')),
  );
  expect(lines.slice(lines.indexOf('Work and pauses'), lines.indexOf('Checks'))).toEqual([
    'Work and pauses',
    'Work',
    '2026-11-20 10:00:00 – 10:20:00',
    '0:20:00',
    'Pause: by hand',
    '2026-11-20 10:20:00 – 11:05:00',
    '0:45:00',
  ]);
  expect(history).toEqual([
    'History',
    ...['2026-11-20 10:00:00', 'Started'],
    ...['2026-11-20 10:10:00', 'Check: fail', 'Add it up', 'Comment', 'Off by one'],
    ...['2026-11-20 10:30:00', 'Paused: screen locked', 'Worked 2026-11-20 10:00:00 – 10:30:00'],
    ...['2026-11-20 11:01:00', 'Time away answered: a break'],
    ...['2026-11-20 11:02:00', 'Note', 'taken back', 'To the wrong session'],
    ...['2026-11-20 11:03:00', 'Undone: event 5'],
    ...['2026-11-20 11:04:00', 'Amended', 'Why', 'Left at twenty past'],
    ...['Before', '2026-11-20 10:00:00 – 10:30:00', 'After', '2026-11-20 10:00:00 – 10:20:00'],
    ...['2026-11-20 11:05:00', 'Aborted', 'Reason', 'No need'],
  ]);
});

test('a history that was changed is told above and at its session, and shown as it lies', async () => {
  const changed = { ...record, events: record.events.toSpliced(4, 1) };
  const lines = await read(changed);
  const where = 'event 4 of 7 (awayAnswered, 2026-11-20T10:01:00.000Z) was changed, or what stood behind it is missing';
  expect(lines).toContain('1 of 1 histories were changed by hand, or are not all there.');
  expect(lines.filter((line) => line.includes(where))).toEqual([`(one): ${where}`, where]);
  const json = JSON.parse(await exported('audit', [changed], { ...asked, as: 'json' }));
  expect([json.sessions[0].chain, json.totals.broken.length]).toEqual([
    { whole: false, after: [4], message: where },
    1,
  ]);
});

test('whatever people write stays text', async () => {
  expect(html`<a title="${'"\'<&>\u0007'}">${null}${3}</a>`.text).toBe('<a title="&quot;&#39;&lt;&amp;&gt; ">3</a>');
  await fc.assert(
    fc.asyncProperty(anySession, async (drawn) => {
      const [plain, hostile] = ['x', '<i>&"\'</style><script>'].map((note) =>
        recordOf({ ...drawn, title: note, note }),
      );
      const pages = [plain, hostile].map((one) => exported('audit', one === undefined ? [] : [one], asked));
      const [marks, others] = (await Promise.all(pages)).map((page) => page.match(/<[^>]*>/g)?.join(''));
      expect(others?.replace(/<title>.*<\/title>/, '')).toBe(marks?.replace(/<title>.*<\/title>/, ''));
    }),
    { numRuns: 20 },
  );
});

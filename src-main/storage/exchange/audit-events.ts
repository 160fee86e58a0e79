import type { Review, SessionEvent, SessionView } from '#contract';
import { type AuditTimes, lengthWords, pauseWords } from './audit-times.ts';
import { html, type Markup } from './markup.ts';

/** What happened, in words: a line, and what else there is to tell of it. */
export type EventWords = { what: string; more: Markup[] };

const told = (name: string, text: string | null): Markup[] =>
  text === null ? [] : [html`<p><span class="name">${name}</span> ${text}</p>`];
const line = (text: string): Markup => html`<p>${text}</p>`;

/** Tells an event of a session. */
export function eventWords(event: SessionEvent, session: SessionView, times: AuditTimes): EventWords {
  const only = (what: string, ...more: Markup[][]): EventWords => ({ what, more: more.flat() });
  switch (event.type) {
    case 'started':
      return only(event.clock === 'running' ? 'Started' : 'Opened, waiting', since(event.since, event.at, times));
    case 'imported':
      return only(`Imported (${event.source})`, [line(`Began ${times.at(event.startedAt)}`)]);
    case 'forked':
      return only('Became a session of its own', [
        line(`Taken from ${event.from.sessionId}, which went to ${event.from.to.name}`),
      ]);
    case 'paused':
      return only(`Paused: ${pauseWords[event.reason]}`, [line(`Worked ${times.span(event.worked)}`)]);
    case 'resumed':
      return only('Resumed', since(event.since, event.at, times), plan(event.plannedCheckoutAt, times));
    case 'completed':
      return only(
        `Checked out: ${checkoutWords[event.decision]} (${event.checkoutType})`,
        event.worked === null ? [] : [line(`Worked ${times.span(event.worked)}`)],
        reviewLines(event.review),
        told('Goes on because', event.continueReason),
        event.remainingMs === null ? [] : told('Remaining', lengthWords(event.remainingMs)),
      );
    case 'aborted':
      return only(
        'Aborted',
        event.worked === null ? [] : [line(`Worked ${times.span(event.worked)}`)],
        told('Reason', event.reason),
      );
    case 'noted':
      return only('Note', [line(event.text)]);
    case 'checked':
      return only(`Check: ${event.result}`, [line(stepText(session, event.stepId))], told('Comment', event.comment));
    case 'stepAdded':
      return only('Step added', [line(event.step.text)]);
    case 'stepRemoved':
      return only('Step removed', [line(stepText(session, event.stepId))]);
    case 'revised':
      return only(
        'Revised',
        Object.entries(event.changes).flatMap(([name, value]) => told(name, changeWords(value))),
      );
    case 'snoozed':
      return only('Planned checkout moved', plan(event.plannedCheckoutAt, times));
    case 'reviewed':
      return only('Review changed', reviewLines(event.review));
    case 'archived':
      return only('Archived');
    case 'unarchived':
      return only('Taken out of the archive');
    default:
      return correctionWords(event, times);
  }
}

type Correction = Extract<
  SessionEvent,
  {
    type:
      | 'leftEarlier'
      | 'cameBack'
      | 'awayAnswered'
      | 'workGiven'
      | 'workTaken'
      | 'amended'
      | 'undone'
      | 'redone'
      | 'takenOver'
      | 'moved'
      | 'overlapAnswered'
      | 'signedOff';
  }
>;

function correctionWords(event: Correction, times: AuditTimes): EventWords {
  switch (event.type) {
    case 'leftEarlier':
      return { what: 'Left earlier than it was noticed', more: [line(`Away since ${times.at(event.since)}`)] };
    case 'cameBack':
      return { what: 'Came back', more: [line(`Away until ${times.at(event.end)}`)] };
    case 'awayAnswered':
      return { what: `Time away answered: ${awayWords[event.as]}`, more: [] };
    case 'workGiven':
      return { what: 'Time away counted as work', more: [line(times.span(event.worked))] };
    case 'workTaken':
      return { what: 'Time away no longer counted as work', more: [line(times.span(event.worked))] };
    case 'amended':
      return {
        what: 'Amended',
        more: [...told('Why', event.why), beforeAndAfter(event, times)],
      };
    case 'undone':
      return {
        what: `Undone: ${eventNumbers(event.events)}`,
        more: [
          ...event.took.map((work) => line(`Off the record: ${times.span(work)}`)),
          ...(event.stops === null
            ? []
            : [line(`Paused since ${times.at(event.stops.end)}: ${pauseWords[event.stops.reason]}`)]),
        ],
      };
    case 'redone':
      return { what: `Counts again: ${eventNumbers(event.events)}`, more: [] };
    case 'takenOver':
      return {
        what: `Taken over by ${event.by.name} from ${event.from.name}`,
        more: [
          ...(event.worked === null ? [] : [line(`Worked ${times.span(event.worked)}`)]),
          ...event.kept.map(({ type, at }) => line(`Kept from before: ${type}, ${times.at(at)}`)),
        ],
      };
    case 'moved':
      return {
        what: `Moved to ${event.to.name}`,
        more: event.worked === null ? [] : [line(`Worked ${times.span(event.worked)}`)],
      };
    case 'overlapAnswered':
      return {
        what: `Overlap answered: ${overlapWords[event.keep]}`,
        more: [line(`${times.span(event)}, with session ${event.with.sessionId} of ${event.with.device.name}`)],
      };
    case 'signedOff':
      return { what: `Signed off by ${event.name}`, more: told('Remark', event.remark) };
  }
}

const checkoutWords = { complete: 'done', continue: 'goes on later', switch: 'switched to something else' } as const;
const awayWords = { break: 'a break', work: 'work', session: 'work on another session' } as const;
const overlapWords = { both: 'both count', mine: 'this one counts', theirs: 'the other counts' } as const;

function beforeAndAfter(
  { before, intervals, since }: Extract<Correction, { type: 'amended' }>,
  times: AuditTimes,
): Markup {
  const after = since === null ? intervals : [...intervals, { start: since, end: null }];
  const rows = (list: typeof before) =>
    list.length === 0 ? [html`<li>no work</li>`] : list.map((one) => html`<li>${times.span(one)}</li>`);
  return html`<div class="change"><div><span class="name">Before</span><ul>${rows(before)}</ul></div><div><span class="name">After</span><ul>${rows(after)}</ul></div></div>`;
}

export function reviewLines(review: Review | null): Markup[] {
  if (review === null) return [];
  return [...told('Keep', review.keep), ...told('Problem', review.problem), ...told('Try', review.try)];
}

function since(at: string, recordedAt: string, times: AuditTimes): Markup[] {
  return at === recordedAt ? [] : [line(`As of ${times.at(at)}`)];
}

function plan(at: string | null, times: AuditTimes): Markup[] {
  return at === null ? [] : told('Planned checkout', times.at(at));
}

function stepText({ steps, history }: SessionView, stepId: string): string {
  const known = steps.find(({ id }) => id === stepId)?.text;
  const added = history.map(({ step }) => step).find((step) => Reflect.get(Object(step), 'id') === stepId);
  return known ?? String(Reflect.get(Object(added), 'text') ?? stepId);
}

function changeWords(value: string | number | string[] | null): string {
  if (value === null) return 'cleared';
  return Array.isArray(value) ? value.join(', ') || 'none' : String(value);
}

/** As they are numbered in the history, from 1. */
function eventNumbers(places: number[]): string {
  return `event ${places.map((place) => place + 1).join(', ')}`;
}

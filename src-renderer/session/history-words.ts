import type { TFunction } from 'i18next';
import type { Instant, SessionEvent } from '#contract';
import { minutesText } from '../shared/durations.ts';
import type { Times } from '../shared/times.ts';

/** What the words are made with. `steps` has the text of every step that ever was, by its id. */
type Setting = { t: TFunction; times: HistoryTimes; steps: ReadonlyMap<string, string>; language: string };

/** `time` has the day of what was not on the day that the session began on: the window names that one. */
type HistoryTimes = Pick<Times, 'time' | 'timeOn'>;

type Of<Type extends SessionEvent['type']> = Extract<SessionEvent, { type: Type }>;

/** What happened, in a plain sentence. */
export function wordsOf(event: SessionEvent, { t, times, steps, language }: Setting): string {
  // A line begins with when it was told. When it was is said where that was another time.
  const ofClock = (what: 'started' | 'paused' | 'resumed', at: Instant, reason = '') =>
    times.time(at) === times.time(event.at)
      ? t(`history.${what}`, { reason })
      : t(`history.${what}At`, { time: times.time(at), reason });
  switch (event.type) {
    case 'started':
      return event.clock === 'running' ? ofClock('started', event.since) : t('history.opened');
    case 'paused':
      return ofClock('paused', event.worked.end, t(`reason.${event.reason}`));
    case 'resumed':
      return ofClock('resumed', event.since);
    case 'completed':
      return t(`history.completed.${event.decision}`);
    case 'checked':
      return t('history.checked', { step: steps.get(event.stepId) ?? '…', result: t(`steps.result.${event.result}`) });
    case 'stepAdded':
      return t('history.stepAdded', { step: event.step.text });
    case 'stepRemoved':
      return t('history.stepRemoved', { step: steps.get(event.stepId) ?? '…' });
    case 'noted':
      return t('history.noted', { text: event.text });
    case 'snoozed':
      return t('history.snoozed', { time: times.time(event.plannedCheckoutAt) });
    case 'leftEarlier':
      return t('history.leftEarlier', { time: times.time(event.since) });
    case 'cameBack':
      return times.time(event.end) === times.time(event.at)
        ? t('history.cameBackNow')
        : t('history.cameBack', { time: times.time(event.end) });
    case 'awayAnswered':
      return t(`history.awayAnswered.${event.as}`);
    case 'workGiven':
    case 'workTaken':
      return t(`history.${event.type}`, { span: spanText(event.worked, times, t) });
    case 'undone':
      return t('history.undone', { count: event.events.length });
    case 'signedOff':
      return t('history.signedOff', { name: event.name });
    case 'imported':
      return t('history.imported', { source: t(`history.source.${event.source}`) });
    case 'takenOver':
      return t('history.takenOver', { from: event.from.name, by: event.by.name });
    case 'moved':
      return t('history.moved', { to: event.to.name });
    case 'overlapAnswered':
      return t(`history.overlapAnswered.${event.keep}`, {
        span: spanText(event, times, t),
        name: event.with.device.name,
      });
    case 'forked':
      return t('history.forked', { to: event.from.to.name });
    case 'revised':
      return t('history.revised', { what: listed(changesOf(event, t, times), language) });
    default:
      return t(`history.${event.type}`);
  }
}

/** What there is to add in a line of its own, or null. */
export function detailOf(event: SessionEvent, { t, times }: Setting): string | null {
  switch (event.type) {
    case 'paused':
      return event.away === null ? null : t('history.asked');
    case 'completed':
      return event.continueReason;
    case 'aborted':
      return event.reason;
    case 'checked':
      return event.comment;
    case 'amended':
      return amendedText(event, times, t);
    case 'undone':
      return event.stops === null ? null : t('history.stops', { time: times.time(event.stops.end) });
    case 'signedOff':
      return event.remark;
    default:
      return null;
  }
}

/** The other session that an event names, to be shown behind its words. */
export function sessionOf(event: SessionEvent, ownId: string): string | null {
  if (event.type === 'started') return event.continuesId;
  if (event.type === 'awayAnswered' && event.as === 'session' && event.sessionId !== ownId) return event.sessionId;
  return null;
}

/** "why"; what was on record, and what is since. */
function amendedText({ why, before, intervals, since }: Of<'amended'>, times: HistoryTimes, t: TFunction): string {
  const after = since === null ? intervals : [...intervals, { start: since, end: null }];
  return `${why}\n${t('history.amendedHow', { before: spansText(before, times, t), after: spansText(after, times, t) })}`;
}

type Span = { start: Instant; end: Instant | null };

function spansText(spans: readonly Span[], times: HistoryTimes, t: TFunction): string {
  return spans.length === 0 ? t('history.nothing') : spans.map((span) => spanText(span, times, t)).join(' · ');
}

function spanText({ start, end }: Span, times: HistoryTimes, t: TFunction): string {
  return `${times.time(start)}–${end === null ? t('session.now') : times.timeOn(start, end)}`;
}

function changesOf({ changes }: Of<'revised'>, t: TFunction, times: HistoryTimes): string[] {
  const { title, tags, plannedOutcome, estimateMs, plannedCheckoutAt } = changes;
  const to = (name: string, value: string | null) =>
    value === null || value === '' ? t('history.cleared', { name }) : t('history.to', { name, value });
  return [
    ...(title === undefined ? [] : [to(t('plan.title'), title)]),
    ...(tags === undefined ? [] : [to(t('plan.tags'), tags.join(', '))]),
    ...(plannedOutcome === undefined ? [] : [to(t('plan.outcome'), plannedOutcome)]),
    ...(estimateMs === undefined
      ? []
      : [to(t('checkout.estimate'), estimateMs === null ? null : minutesText(estimateMs, t))]),
    ...(plannedCheckoutAt === undefined
      ? []
      : [to(t('checkout.plannedUntil'), plannedCheckoutAt === null ? null : times.time(plannedCheckoutAt))]),
  ];
}

function listed(words: string[], language: string): string {
  return new Intl.ListFormat(language).format(words);
}

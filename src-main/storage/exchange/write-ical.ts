import ical, { type ICalCalendar, type ICalEventData } from 'ical-generator';
import type { SessionView } from '#contract';
import { type ExportFormatWriter, type ExportFrame, oneLine, type Placed, stretchesOf } from './exported.ts';

const product = { company: 'Intermission', product: 'Intermission', language: 'EN' };
const end = 'END:VCALENDAR';

/** An event for each stretch of work, in UTC and to the second; the running one up to now. */
export function writeIcal(frame: ExportFrame): ExportFormatWriter<ICalEventData> {
  return {
    mime: 'text/calendar',
    extension: 'ics',
    head: calendarWith([]).split(end)[0] ?? '',
    itemsOf: (session) => eventsOf(session, frame),
    text: (events) => onlyEvents(calendarWith(events)),
    tail: () => `${end}\r\n`,
  };
}

function calendarWith(events: ICalEventData[]): string {
  const calendar: ICalCalendar = ical({ prodId: product });
  for (const event of events) calendar.createEvent(event);
  return calendar.toString();
}

/** The library writes whole calendars; a long export is written in parts. */
function onlyEvents(calendar: string): string {
  const first = calendar.indexOf('BEGIN:VEVENT');
  return first === -1 ? '' : `${calendar.slice(first, calendar.lastIndexOf(end)).trimEnd()}\r\n`;
}

function eventsOf(session: SessionView, frame: ExportFrame): Placed<ICalEventData>[] {
  const summary = oneLine(session.title);
  const categories = session.tags.map((name) => ({ name: oneLine(name) })).filter(({ name }) => name !== '');
  const description = descriptionOf(session);
  return stretchesOf(session, frame).map((stretch) => ({
    at: stretch.start,
    item: {
      // The same stretch is the same event in every export of it.
      id: `${session.id}-${Date.parse(stretch.start)}@intermission`,
      stamp: new Date(frame.now),
      start: new Date(stretch.start),
      end: new Date(stretch.end),
      summary,
      description,
      categories,
    },
  }));
}

function descriptionOf({ plannedOutcome, review }: SessionView): string | null {
  const lines = [
    ['Planned outcome', plannedOutcome],
    ['Keep', review?.keep],
    ['Problem', review?.problem],
    ['Try', review?.try],
  ].flatMap(([name, text]) => (text == null ? [] : [`${name}: ${text.replace(/[^\P{Cc}\n]/gu, ' ')}`]));
  return lines.length === 0 ? null : lines.join('\n');
}

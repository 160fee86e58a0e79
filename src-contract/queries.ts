import { z } from 'zod';
import { day, identity, sessionStatus, tag, title, unknownKind, workId, zone } from './words.ts';

const inOrder = <Span extends { from?: string | undefined; to?: string | undefined }>(span: Span) =>
  span.from === undefined || span.to === undefined || span.from <= span.to;
const outOfOrder = { message: 'must not be before "from"', path: ['to'] };

/** A session as lists sort it: one that is archived is that, and nothing else. */
export const sessionKind = z.enum([...sessionStatus.options, 'archived']);
export type SessionKind = z.infer<typeof sessionKind>;

const sessions = z
  .strictObject({
    type: z.literal('sessions'),
    status: z.array(sessionStatus).min(1).optional(),
    /** Just these kinds, instead of what `status`, `includeAborted` and `includeArchived` say. */
    show: z.array(sessionKind).min(1).optional(),
    includeAborted: z.boolean().default(false),
    includeArchived: z.boolean().default(false),
    text: z.string().max(1_000).optional(),
    tag: tag.optional(),
    from: day.optional(),
    to: day.optional(),
    limit: z.int().min(1).max(1_000).default(50),
    cursor: z.string().max(2_000).nullish(),
    /** Whether to count what is on all pages together. */
    count: z.boolean().default(false),
  })
  .refine(inOrder, outOfOrder);
export type SessionsQuery = z.infer<typeof sessions>;

const ofDays = { from: day, to: day, zone: zone.optional() };

const summary = z
  .strictObject({
    type: z.literal('summary'),
    ...ofDays,
    by: z.enum(['day', 'title', 'tag', 'pauseReason']),
  })
  .refine(inOrder, outOfOrder);
export type SummaryQuery = z.infer<typeof summary>;

const timeline = z.strictObject({ type: z.literal('timeline'), ...ofDays }).refine(inOrder, outOfOrder);
export type TimelineQuery = z.infer<typeof timeline>;

const reviews = z.strictObject({ type: z.literal('reviews'), ...ofDays }).refine(inOrder, outOfOrder);
export type ReviewsQuery = z.infer<typeof reviews>;

/** What can be exported today: `json` is complete and imports back to the same; docs/exchange-formats.md has the others. */
export const exportFormat = z.enum(['json', 'csv', 'toggl-csv', 'timewarrior', 'ical', 'markdown', 'audit']);
export type ExportFormat = z.infer<typeof exportFormat>;

const exportSessions = z
  .strictObject({
    type: z.literal('export'),
    format: exportFormat,
    from: day.optional(),
    to: day.optional(),
    includeAborted: z.boolean().optional(),
    /** Just these, aborted ones too unless it is said that they stay out. */
    sessionIds: z.array(identity).min(1).max(10_000).optional(),
    /** Of the days asked for, and of the local times that are written. */
    zone: zone.optional(),
    /** A byte order mark first, by which some spreadsheets know UTF-8. For `csv` and `toggl-csv`. */
    bom: z.boolean().default(false),
    /** An audit is a page to be read or printed, or JSON. */
    as: z.enum(['html', 'json']).default('html'),
    workId,
  })
  .refine(inOrder, outOfOrder);
export type ExportQuery = z.infer<typeof exportSessions>;

/** Every question a face may send to `query`. Days are inclusive and read in the product's zone unless one is given. */
export const query = z.discriminatedUnion(
  'type',
  [
    z.strictObject({ type: z.literal('current') }),
    z.strictObject({ type: z.literal('session'), sessionId: identity }),
    sessions,
    z.strictObject({ type: z.literal('tags') }),
    summary,
    timeline,
    reviews,
    z.strictObject({ type: z.literal('lastTry'), title }),
    z.strictObject({ type: z.literal('procedures') }),
    exportSessions,
    z.strictObject({ type: z.literal('backups') }),
    z.strictObject({ type: z.literal('audit') }),
    z.strictObject({ type: z.literal('devices') }),
    z.strictObject({ type: z.literal('overlaps') }),
    z.strictObject({ type: z.literal('health') }),
    z.strictObject({ type: z.literal('settings') }),
    z.strictObject({ type: z.literal('work'), workId }),
    z.strictObject({ type: z.literal('presence') }),
  ],
  { error: unknownKind('query') },
);
export type Query = z.infer<typeof query>;
export type QueryInput = z.input<typeof query>;

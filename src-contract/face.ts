import { z } from 'zod';
import type { Result } from './answers.ts';
import type { Command } from './commands.ts';
import { type EditReport, editReport } from './edit.ts';
import { type AuditReport, auditReport, type Health, health } from './health.ts';
import { type DevicesView, devicesView, type OverlapsView, overlapsView } from './machines.ts';
import { type PresenceView, presenceView } from './presence.ts';
import type { Query } from './queries.ts';
import { type Settings, type SettingsView, settings, settingsView } from './settings.ts';
import {
  type Backup,
  backup,
  type CurrentView,
  currentView,
  type ExportedFile,
  exportedFile,
  type ImportReport,
  importReport,
  type Procedure,
  procedure,
  type RestoreReport,
  type ReviewsView,
  restoreReport,
  reviewsView,
  type SessionsPage,
  type SessionView,
  type SummaryView,
  sessionsPage,
  sessionView,
  summaryView,
  type TagsView,
  type TimelineView,
  tagsView,
  timelineView,
  type Work,
  type WorkCancelled,
  work,
  workCancelled,
} from './views.ts';

/** What each query is answered with. */
export const queryValue = {
  current: currentView,
  session: sessionView,
  sessions: sessionsPage,
  tags: tagsView,
  summary: summaryView,
  timeline: timelineView,
  reviews: reviewsView,
  lastTry: z.string().nullable(),
  procedures: z.array(procedure),
  export: exportedFile,
  backups: z.array(backup),
  audit: auditReport,
  devices: devicesView,
  overlaps: overlapsView,
  health,
  settings: settingsView,
  work: work.nullable(),
  presence: presenceView,
} as const satisfies Record<Query['type'], z.ZodType>;

/** What each command is answered with: the session as it now stands, unless said otherwise. */
export function commandValue(type: Command['type']): z.ZodType<CommandValue> {
  if (type === 'edit') return editReport;
  if (type === 'import') return importReport;
  if (type === 'backup') return backup;
  if (type === 'cancelWork') return workCancelled;
  if (type === 'restore') return restoreReport;
  if (type === 'moveRecords') return devicesView;
  if (type === 'changeSettings') return settings;
  if (type === 'reportPresence') return settingsView;
  if (type === 'undo') return z.union([sessionView, procedure]);
  return type === 'saveProcedure' || type === 'removeProcedure' ? procedure : sessionView;
}

export type CommandValue =
  | SessionView
  | Procedure
  | EditReport
  | ImportReport
  | WorkCancelled
  | Backup
  | RestoreReport
  | DevicesView
  | Settings
  | SettingsView;
export type QueryValue =
  | CurrentView
  | SessionView
  | SessionsPage
  | TagsView
  | SummaryView
  | TimelineView
  | ReviewsView
  | string
  | null
  | Procedure[]
  | ExportedFile
  | Backup[]
  | AuditReport
  | DevicesView
  | OverlapsView
  | Health
  | SettingsView
  | Work
  | PresenceView;

/** The one dispatcher behind every face. Inputs are unknown: it parses them itself. */
export type Face = {
  execute(command: unknown): Promise<Result<CommandValue>>;
  query(query: unknown): Promise<Result<QueryValue>>;
  /** Calls with the value of `current` at once and after every change. Returns its unsubscribe. */
  watch(listener: (current: CurrentView) => void): () => void;
};

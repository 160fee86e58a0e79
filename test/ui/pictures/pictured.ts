import { procedures } from './of-procedures.ts';
import { reports } from './of-reports.ts';
import { sessions } from './of-sessions.ts';
import { others } from './of-settings-and-data.ts';
import { trackers } from './of-the-tracker.ts';
import type { Pictured } from './picture.ts';

/** Every window, in each of its states. docs/tour.md shows the most of them. */
export const pictured: Pictured[] = [...trackers, ...procedures, ...sessions, ...reports, ...others];

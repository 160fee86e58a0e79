export { canDetectIdle, mayDetectIdle } from './idle-detector.ts';
export { usePresenceWanted, wantPresence } from './presence-wanted.ts';
export { ReportPresence } from './report-presence.tsx';

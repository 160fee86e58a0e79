export { OverlapsDialog } from './overlaps-dialog.tsx';
export { OverlapsNotice as default } from './overlaps-notice.tsx';

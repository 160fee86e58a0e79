import { type ReactElement, Suspense } from 'react';
import { onDemand } from '../shared/on-demand.ts';
import type { Asked } from './entries/index.ts';

const AbortDialog = onDemand(() => import('../shared/abort-dialog.tsx'));
const EditDialog = onDemand(() => import('../shared/edit-dialog.tsx'));
const KeysDialog = onDemand(() => import('../shared/keys-dialog.tsx'));
const OverlapsDialog = onDemand(async () => ({ default: (await import('../overlaps/index.ts')).OverlapsDialog }));
const ProceduresDialog = onDemand(() => import('../procedures/index.ts'));

const TakeOverDialog = onDemand(() => import('../shared/take-over-dialog.tsx'));

/** What is asked first of all that the palette does. */
export type AskedHere = Exclude<Asked, { about: 'newSession' }>;

/** Asks it in place of the palette. */
export function AskedDialog({ asked, onClose }: { asked: AskedHere; onClose(): void }) {
  return <Suspense fallback={null}>{dialogOf(asked, onClose)}</Suspense>;
}

function dialogOf(asked: AskedHere, onClose: () => void): ReactElement {
  switch (asked.about) {
    case 'abort':
      return <AbortDialog session={asked.session} onClose={onClose} />;
    case 'edit':
      return <EditDialog session={asked.session} onClose={onClose} />;
    case 'keys':
      return <KeysDialog onClose={onClose} />;
    case 'overlaps':
      return <OverlapsDialog onClose={onClose} />;
    case 'takeOver':
      return <TakeOverDialog session={asked.session} onClose={onClose} />;
    case 'procedures':
      return <ProceduresDialog onClose={onClose} />;
  }
}

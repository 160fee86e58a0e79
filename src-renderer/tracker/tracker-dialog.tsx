import { Suspense } from 'react';
import type { SessionSummary } from '#contract';
import { onDemand } from '../shared/on-demand.ts';

const AbortDialog = onDemand(() => import('../shared/abort-dialog.tsx'));
const EditDialog = onDemand(() => import('../shared/edit-dialog.tsx'));
const KeysDialog = onDemand(() => import('../shared/keys-dialog.tsx'));
const ProceduresDialog = onDemand(() => import('../procedures/index.ts'));

export type OpenDialog = { about: 'keys' | 'procedures' } | { about: 'abort' | 'edit'; session: SessionSummary };

/** The one dialog that is open. Each is loaded when it is asked for. */
export function TrackerDialog({ dialog, onClose }: { dialog: OpenDialog; onClose(): void }) {
  return <Suspense fallback={null}>{dialogOf(dialog, onClose)}</Suspense>;
}

function dialogOf(dialog: OpenDialog, onClose: () => void) {
  switch (dialog.about) {
    case 'keys':
      return <KeysDialog onClose={onClose} />;
    case 'procedures':
      return <ProceduresDialog onClose={onClose} />;
    case 'abort':
      return <AbortDialog session={dialog.session} onClose={onClose} />;
    case 'edit':
      return <EditDialog session={dialog.session} onClose={onClose} />;
  }
}

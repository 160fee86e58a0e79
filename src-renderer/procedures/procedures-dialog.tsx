import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Procedure } from '#contract';
import { Dialog } from '../shared/dialog.tsx';
import { onDemand } from '../shared/on-demand.ts';
import { UndoLineOfDialog } from '../shared/undo-line.tsx';
import { ProcedureForm } from './procedure-form.tsx';
import { ProcedureList } from './procedure-list.tsx';

/** With what reads Markdown. */
const ImportChecklist = onDemand(() => import('./import-checklist.tsx'));

type At = { is: 'list' } | { is: 'import' } | { is: 'form'; procedure: Procedure | null };

/** Checklists kept for use again: written, changed and removed here. Sessions keep the steps they started with. */
export function ProceduresDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation();
  const [at, setAt] = useState<At>({ is: 'list' });
  const toList = () => setAt({ is: 'list' });
  return (
    <Dialog
      title={t(at.is === 'import' ? 'procedures.import' : 'procedures.title')}
      foot={<UndoLineOfDialog />}
      onClose={onClose}
    >
      {at.is === 'list' && (
        <ProcedureList
          onStarted={onClose}
          onEdit={(procedure) => setAt({ is: 'form', procedure })}
          onImport={() => setAt({ is: 'import' })}
        />
      )}
      {at.is === 'form' && <ProcedureForm procedure={at.procedure} onDone={toList} />}
      <Suspense>{at.is === 'import' && <ImportChecklist onDone={toList} />}</Suspense>
    </Dialog>
  );
}

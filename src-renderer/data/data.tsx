import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../shared/page-title.ts';
import { goBack } from '../shared/route.ts';
import { useEscape } from '../shared/use-escape.ts';
import frame from '../shared/window.module.css';
import { WindowHeading } from '../shared/window-heading.tsx';
import { Backups } from './backups.tsx';
import { ExportForm } from './export-form.tsx';
import { ImportFile } from './import-file.tsx';
import { Records } from './records.tsx';

/** Where the records are, and how they come in, go out and come back. */
export function Data() {
  const { t } = useTranslation();
  usePageTitle(t('data.title'));
  useEscape(goBack);
  return (
    <div className={frame.reading}>
      <WindowHeading title={t('data.title')} />
      <main className={frame.stack}>
        <Records />
        <Backups />
        <ImportFile />
        <ExportForm />
      </main>
    </div>
  );
}

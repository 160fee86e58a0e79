import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../shared/page-title.ts';
import { goBack } from '../shared/route.ts';
import { useEscape } from '../shared/use-escape.ts';
import { WindowHeading } from '../shared/window-heading.tsx';
import { Backups } from './backups.tsx';
import styles from './data.module.css';
import { ExportForm } from './export-form.tsx';
import { ImportFile } from './import-file.tsx';
import { Records } from './records.tsx';

/** Where the records are, and how they come in, go out and come back. */
export function Data() {
  const { t } = useTranslation();
  usePageTitle(t('data.title'));
  useEscape(goBack);
  return (
    <div className={styles.window}>
      <WindowHeading title={t('data.title')} />
      <main className={styles.main}>
        <Records />
        <Backups />
        <ImportFile />
        <ExportForm />
      </main>
    </div>
  );
}

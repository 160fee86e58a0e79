import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Conflict, Fault, ImportReport } from '#contract';
import type { Trouble } from '../client/index.ts';
import { minutesText } from '../shared/durations.ts';
import { WarningIcon } from '../shared/icons.tsx';
import { TroubleText } from '../shared/trouble-text.tsx';
import { fewOf } from '../shared/use-few.ts';
import styles from './data.module.css';
import { useDated } from './dated.ts';
import { refusalWords, rowWords } from './fault-words.ts';
import { faultsIn } from './import-text.ts';

const mostRows = 20;
/** Few enough that what is done with them stays in view. */
const sampleRows = 6;

type Preview = { report: ImportReport; onImport(): void; onCancel(): void };

/** What would be added, and what would not and why. */
export function Preview({ report, onImport, onCancel }: Preview) {
  const { t } = useTranslation();
  const dated = useDated();
  const { added, skipped } = report;
  const sessions = fewOf(report.sessions, sampleRows);
  return (
    <>
      <p className={styles.text}>{t('data.wouldAdd', { count: added })}</p>
      {skipped > 0 && <p className={styles.text}>{t('data.wouldSkip', { count: skipped })}</p>}
      <ul className={styles.list}>
        {sessions.map(({ id, title, startedAt, workedMs }) => (
          <li key={id}>
            <span>
              {title}
              <span className={styles.facts}>{dated.at(startedAt)}</span>
            </span>
            <span className={styles.change}>{minutesText(workedMs, t)}</span>
          </li>
        ))}
      </ul>
      <More rest={added - sessions.length} />
      <LeftOut report={report} />
      <div className={styles.buttons}>
        {added > 0 && <Button onClick={onImport}>{t('data.importThem', { count: added })}</Button>}
        <Button variant="default" onClick={onCancel}>
          {t(added > 0 ? 'action.cancel' : 'action.close')}
        </Button>
      </div>
    </>
  );
}

function LeftOut({ report: { leftOut = [] } }: { report: ImportReport }) {
  const { t } = useTranslation();
  if (leftOut.length === 0) return null;
  return (
    <>
      <h3 className={styles.text}>{t('data.leftOut', { count: leftOut.length })}</h3>
      <Rows rows={leftOut} />
    </>
  );
}

/** The host says these in English; others read them in their own language. */
function Rows({ rows }: { rows: readonly Fault[] }) {
  const { t, i18n } = useTranslation();
  const shown = fewOf(rows, mostRows);
  return (
    <>
      <ul className={styles.list}>
        {shown.map((row) => (
          <li key={saidOf(row)}>{rowWords(i18n.language === 'en' ? inEnglish(row) : row, t)}</li>
        ))}
      </ul>
      <More rest={rows.length - shown.length} />
    </>
  );
}

/** What the host says of a row, which is more exact than its kind. */
function inEnglish({ field, problem }: Fault): Fault {
  return { field, problem };
}

/** A row in the host's own words. */
function saidOf({ field, problem }: Fault): string {
  return `${field}: ${problem}`;
}

function More({ rest }: { rest: number }) {
  const { t } = useTranslation();
  return rest > 0 ? <p className={`${styles.text} ${styles.soft}`}>{t('data.more', { count: rest })}</p> : null;
}

export function Imported({ report, onEnd }: { report: ImportReport; onEnd(): void }) {
  const { t } = useTranslation();
  const { added, skipped } = report;
  return (
    <>
      <p className={styles.text} role="status">
        {t('data.imported', { count: added })} {skipped > 0 && t('data.skipped', { count: skipped })}
      </p>
      <End onEnd={onEnd} />
    </>
  );
}

/** What stands in the way, by name. All of a file is imported, or nothing of it. */
export function Conflicting({ conflicts, onEnd }: { conflicts: Conflict[]; onEnd(): void }) {
  const { t } = useTranslation();
  const dated = useDated();
  const shown = fewOf(conflicts, mostRows);
  return (
    <>
      <p className={styles.warning} role="alert">
        <WarningIcon />
        <span>{t('data.conflicting', { count: conflicts.length })}</span>
      </p>
      <ul className={styles.list}>
        {shown.map(({ sessionId, title, start, end }) => (
          <li key={`${sessionId} ${start}`}>
            <span>
              {title}
              <span className={styles.facts}>{dated.between(start, end)}</span>
            </span>
          </li>
        ))}
      </ul>
      <More rest={conflicts.length - shown.length} />
      <End onEnd={onEnd} />
    </>
  );
}

export function Failed({ trouble, onEnd }: { trouble: Trouble | 'unreadable'; onEnd(): void }) {
  const { t } = useTranslation();
  if (trouble === 'unreadable') {
    return (
      <>
        <p className={styles.text} role="alert">
          {t('data.notText')}
        </p>
        <End onEnd={onEnd} />
      </>
    );
  }
  // What is said of the whole file is said already.
  const rows = 'details' in trouble ? faultsIn(trouble.details).filter(({ field }) => field !== 'file') : [];
  return (
    <>
      <TroubleText trouble={trouble} words={refusalWords(trouble, t)} more={fewOf(rows, mostRows).map(saidOf)} />
      <Rows rows={rows} />
      <End onEnd={onEnd} />
    </>
  );
}

function End({ onEnd }: { onEnd(): void }) {
  const { t } = useTranslation();
  return (
    <Button variant="default" onClick={onEnd}>
      {t('data.chooseAnother')}
    </Button>
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFeed } from '../shared/client-context.tsx';
import { usePageTitle } from '../shared/page-title.ts';
import panel from '../shared/panel.module.css';
import { goBack } from '../shared/route.ts';
import { TroubleText } from '../shared/trouble-text.tsx';
import { useEscape } from '../shared/use-escape.ts';
import frame from '../shared/window.module.css';
import { WindowHeading } from '../shared/window-heading.tsx';
import { useCalendarWords } from './calendar-words.ts';
import { ReportBody } from './report-body.tsx';
import styles from './reports.module.css';
import { SessionsBehind } from './sessions-behind.tsx';
import type { Behind } from './sessions-of.ts';
import { SpanChoice } from './span-choice.tsx';
import { useReport } from './use-report.ts';
import { useSpan, useSpanKeys } from './use-span.ts';

/** Where the time of some days went. Every figure leads to the sessions behind it. */
export function Reports() {
  const { t } = useTranslation();
  const { seen, connection } = useFeed();
  usePageTitle(t('reports.title'));
  return (
    <div className={`${frame.wide} ${styles.window}`}>
      <WindowHeading title={t('reports.title')} />
      {seen === null ? (
        <main>{connection === 'connecting' && <p className={panel.soft}>{t('connection.connecting')}</p>}</main>
      ) : (
        <Shown zone={seen.current.zone} />
      )}
    </div>
  );
}

function Shown({ zone }: { zone: string }) {
  const { t } = useTranslation();
  const words = useCalendarWords(zone);
  const shown = useSpan(zone, words.firstWeekday);
  const { report, trouble, waiting } = useReport(shown.span, zone);
  const [behind, setBehind] = useState<Behind | null>(null);
  useSpanKeys(shown);
  useEscape(goBack);
  return (
    <main className={styles.main}>
      <SpanChoice shown={shown} words={words} zone={zone} />
      <TroubleText trouble={trouble} />
      <div className={styles.report} data-waiting={(waiting && report !== null) || undefined} aria-busy={waiting}>
        {report === null && trouble === null && <p className={panel.soft}>{t('reports.counting')}</p>}
        {report !== null && (
          <ReportBody report={report} zone={zone} words={words} onShow={shown.show} onBehind={setBehind} />
        )}
      </div>
      <p className={styles.keys}>{t('reports.keys')}</p>
      {behind !== null && <SessionsBehind behind={behind} zone={zone} words={words} onClose={() => setBehind(null)} />}
    </main>
  );
}

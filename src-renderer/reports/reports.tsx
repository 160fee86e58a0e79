import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFeed } from '../shared/client-context.tsx';
import { usePageTitle } from '../shared/page-title.ts';
import panel from '../shared/panel.module.css';
import { useKeptState, useReturnedFocus } from '../shared/return.ts';
import { goBack, open } from '../shared/route.ts';
import { Unanswered } from '../shared/unanswered.tsx';
import { useEscape } from '../shared/use-escape.ts';
import frame from '../shared/window.module.css';
import { WindowHeading } from '../shared/window-heading.tsx';
import { useCalendarWords } from './calendar-words.ts';
import { Counting } from './counting.tsx';
import { ReportBody } from './report-body.tsx';
import styles from './reports.module.css';
import { SessionsBehind } from './sessions-behind.tsx';
import { behindKept } from './sessions-of.ts';
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
  const { report, trouble, waiting, progress, cancelled, cancel, again, asking } = useReport(shown.span, zone);
  const [kept, keep] = useKeptState<string>('behind', '');
  const behind = useMemo(() => behindKept(kept), [kept]);
  const onCancel = () => (report === null ? cancel() : shown.show(report.span));
  // Back leads to the figure that was looked at, and there to the session that was.
  useReturnedFocus(report !== null && behind === null);
  useSpanKeys(shown);
  // What takes a while is stopped first, and only then left.
  useEscape(progress === null ? goBack : onCancel);
  return (
    <main className={styles.main}>
      <SpanChoice shown={shown} words={words} zone={zone} />
      {trouble !== null && <Unanswered asked={{ value: report, trouble, again, asking }} />}
      <div className={styles.report} data-waiting={(waiting && report !== null) || undefined} aria-busy={waiting}>
        {waiting && <Counting progress={progress} quiet={report !== null} onCancel={onCancel} />}
        {cancelled && <p className={panel.soft}>{t('reports.cancelled')}</p>}
        {report !== null && (
          <ReportBody
            report={report}
            zone={zone}
            words={words}
            onShow={shown.show}
            onBehind={(figure) => keep(JSON.stringify(figure))}
            onSession={(sessionId) => open({ window: 'session', sessionId })}
          />
        )}
      </div>
      <p className={styles.keys}>{t('reports.keys')}</p>
      {behind !== null && <SessionsBehind behind={behind} zone={zone} words={words} onClose={() => keep('')} />}
    </main>
  );
}

import { useTranslation } from 'react-i18next';
import type { Instant, SessionView } from '#contract';
import panel from '../shared/panel.module.css';
import { ShowMore } from '../shared/show-more.tsx';
import { useTimes } from '../shared/times.ts';
import { useFew } from '../shared/use-few.ts';
import { stepTextsOf, type Told, toldOf } from './events.ts';
import styles from './history.module.css';
import { detailOf, sessionOf, wordsOf } from './history-words.ts';
import lines from './session.module.css';
import { SessionLink } from './session-link.tsx';

const fewEvents = 40;

/** Everything that happened to the session, in words and in order. What was taken back stays, struck through. */
export function History({ session }: { session: SessionView }) {
  const { t } = useTranslation();
  const told = toldOf(session);
  const { shown, showAll } = useFew(told, fewEvents, 'last');
  const steps = stepTextsOf(session);
  return (
    <section className={panel.panel} aria-labelledby="history">
      <div className={panel.heading}>
        <h2 id="history">{t('session.history')}</h2>
      </div>
      {shown.length < told.length && (
        <ShowMore
          className={lines.earlier}
          words={t('session.showEarlier', { count: told.length - shown.length })}
          onShow={showAll}
        />
      )}
      <ol className={lines.lines}>
        {shown.map((one) => (
          <Line key={one.place} told={one} session={session} steps={steps} />
        ))}
      </ol>
    </section>
  );
}

type Line = { told: Told; session: SessionView; steps: ReadonlyMap<string, string> };

function Line({ told, session, steps }: Line) {
  const { t, i18n } = useTranslation();
  const inZone = useTimes(session.zone);
  const times = { ...inZone, time: (instant: Instant) => inZone.timeOn(session.startedAt, instant) };
  const setting = { t, times, steps, language: i18n.language };
  const { event, undone, at } = told;
  const words = event === null ? t('history.unknown') : wordsOf(event, setting);
  const detail = event === null ? null : detailOf(event, setting);
  const other = event === null ? null : sessionOf(event, session.id);
  return (
    <li className={lines.line}>
      <time dateTime={at}>{times.time(at)}</time>
      <span className={lines.words}>
        {undone ? <s className={styles.undone}>{words}</s> : words}
        {other !== null && (
          <>
            {' '}
            <SessionLink sessionId={other} />
          </>
        )}
        {undone && <span className={styles.mark}> {t('history.takenBack')}</span>}
        {detail !== null && <span className={lines.detail}>{detail}</span>}
      </span>
    </li>
  );
}

import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { PresenceView } from '#contract';
import { minutesText } from '../shared/durations.ts';
import { type Times, useTimes } from '../shared/times.ts';
import styles from './presence-now.module.css';
import { useIsFound } from './search.ts';
import settings from './settings.module.css';
import { useSettingsShown } from './use-settings.ts';
import { useWhileVisible } from './use-while-visible.ts';

const everyMs = 1_000;

/** What the machine tells of the person as it is looked at: asked for again and again, while it is in view only. */
export function PresenceNow() {
  const { t } = useTranslation();
  const times = useTimes();
  const { idleMinutes } = useSettingsShown().view.settings.away;
  const { place, value: now } = useWhileVisible<'presence'>({ type: 'presence' }, everyMs);
  if (!useIsFound('presence')) return null;
  return (
    <div id="presence" ref={place} className={styles.presence} tabIndex={-1}>
      <h3>{t('settings.now.title')}</h3>
      {now !== undefined && (
        <>
          <dl className={styles.facts}>
            <dt>{t('settings.now.input')}</dt>
            <dd>{inputOf(now, idleMinutes, t)}</dd>
            <dt>{t('settings.now.screen')}</dt>
            <dd>{screenOf(now, t)}</dd>
            <dt>{t('settings.now.sleep')}</dt>
            <dd>{sleepOf(now, times, t)}</dd>
            <dt>{t('settings.now.you')}</dt>
            <dd>
              {now.awaySince === null
                ? t('settings.now.here')
                : t('settings.now.awaySince', { time: times.time(now.awaySince) })}
            </dd>
          </dl>
          {now.idle !== 'measured' && <p className={settings.explained}>{t(`settings.idle.${now.idle}`)}</p>}
        </>
      )}
    </div>
  );
}

function inputOf({ idle, idleMs }: PresenceView, idleMinutes: number, t: TFunction): string {
  // A browser tells that there was some, and not when.
  if (idleMs === null)
    return t(idle === 'measured' ? 'settings.now.within' : 'settings.now.untold', { minutes: idleMinutes });
  const seconds = Math.floor(idleMs / 1_000);
  const time = seconds < 60 ? t('settings.now.seconds', { seconds }) : minutesText(idleMs, t);
  return t('settings.now.ago', { time });
}

function screenOf({ locked }: PresenceView, t: TFunction): string {
  if (locked === null) return t('settings.now.untold');
  return t(locked ? 'settings.now.locked' : 'settings.now.unlocked');
}

function sleepOf({ lastSleep }: PresenceView, times: Times, t: TFunction): string {
  if (lastSleep === null) return t('settings.now.noSleep');
  const { start, end } = lastSleep;
  if (end === null) return t('settings.now.asleep');
  return t('settings.now.slept', { from: times.time(start), to: times.timeOn(start, end) });
}

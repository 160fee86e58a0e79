import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DevicesView, Health } from '#contract';
import panel from '../shared/panel.module.css';
import { Unanswered } from '../shared/unanswered.tsx';
import { type Asked, useQuery } from '../shared/use-query.ts';
import styles from './data.module.css';
import { useDated } from './dated.ts';
import { MoveRecords } from './move-records.tsx';

/** Where the records lie, when they were saved last, and what a person should know of them. */
export function Records() {
  const { t } = useTranslation();
  const dated = useDated();
  const health = useQuery<'health'>({ type: 'health' });
  const asked = useQuery<'devices'>({ type: 'devices' });
  const [moved, setMoved] = useState<DevicesView | null>(null);
  const devices = moved ?? asked.value;
  return (
    <section className={panel.panel} aria-labelledby="records">
      <div className={panel.headed}>
        <h2 id="records">{t('data.records')}</h2>
      </div>
      <Unanswered asked={bothOf(asked, health)} />
      {devices !== undefined && (
        <p className={styles.text}>
          {t('data.where')} <span className={styles.path}>{devices.folder}</span>
        </p>
      )}
      {health.value !== undefined && (
        <>
          <p className={`${styles.text} ${styles.soft}`}>
            {health.value.lastSavedAt === null
              ? t('data.neverSaved')
              : t('data.savedAt', { time: dated.at(health.value.lastSavedAt) })}
          </p>
          <Problems problems={health.value.problems} />
        </>
      )}
      <OtherMachines devices={devices?.devices ?? []} />
      {devices !== undefined && <MoveRecords usual={devices.usual} onMoved={setMoved} />}
    </section>
  );
}

/** Two questions that are read as one: one wait, one trouble, one way to ask both again. */
function bothOf(one: Asked<unknown>, other: Asked<unknown>): Asked<unknown> {
  return {
    value: one.value === undefined ? undefined : other.value,
    trouble: one.trouble ?? other.trouble,
    asking: one.asking || other.asking,
    again: () => {
      one.again();
      other.again();
    },
  };
}

function Problems({ problems }: Pick<Health, 'problems'>) {
  const { t, i18n } = useTranslation();
  if (problems.length === 0) return null;
  return (
    <>
      <h3 className={styles.text}>{t('problem.title')}</h3>
      <ul className={styles.list}>
        {problems.map(({ code, path, message }) => (
          <li key={[code, path, message].join(' ')}>
            <span>
              {i18n.language !== 'en' && `${t(`problem.${code}`)} `}
              <span lang="en">{message}</span>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Whose records come into the same folder. */
function OtherMachines({ devices }: Pick<DevicesView, 'devices'>) {
  const { t } = useTranslation();
  const dated = useDated();
  const others = devices.filter(({ own }) => !own);
  if (others.length === 0) return null;
  return (
    <>
      <h3 className={styles.text}>{t('data.machines')}</h3>
      <ul className={styles.list}>
        {others.map(({ id, name, heardAt }) => (
          <li key={id}>
            <span>
              {name}
              <span className={styles.facts}>
                {heardAt === null ? t('data.neverHeard') : t('data.heardAt', { time: dated.at(heardAt) })}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

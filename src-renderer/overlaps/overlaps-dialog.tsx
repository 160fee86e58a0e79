import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OverlapsView } from '#contract';
import dialog from '../shared/dialog.module.css';
import { Dialog } from '../shared/dialog.tsx';
import { minutesText } from '../shared/durations.ts';
import { singleClick } from '../shared/single-click.ts';
import { useTimes } from '../shared/times.ts';
import { TroubleText } from '../shared/trouble-text.tsx';
import { Unanswered } from '../shared/unanswered.tsx';
import { type CommandRunner, useCommand } from '../shared/use-command.ts';
import { useQuery } from '../shared/use-query.ts';
import styles from './overlaps.module.css';

const answers = [
  ['both', 'keepBoth'],
  ['mine', 'keepMine'],
  ['theirs', 'keepTheirs'],
] as const;

/** Stretches at which this machine and another both worked: whose work counts. */
export function OverlapsDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation();
  const asked = useQuery<'overlaps'>({ type: 'overlaps' });
  const answering = useCommand();
  return (
    <Dialog title={t('overlaps.title')} onClose={onClose}>
      <div className={dialog.form}>
        <Unanswered asked={asked} />
        <TroubleText trouble={answering.trouble} />
        {asked.value?.length === 0 && <p className={dialog.text}>{t('overlaps.none')}</p>}
        <ul className={styles.overlaps}>
          {asked.value?.map((overlap) => (
            <Question
              key={`${overlap.sessionId} ${overlap.otherSessionId} ${overlap.start}`}
              overlap={overlap}
              answering={answering}
            />
          ))}
        </ul>
      </div>
    </Dialog>
  );
}

type Question = { overlap: OverlapsView[number]; answering: CommandRunner };

/** One stretch in one sentence, and what each answer means for the totals. */
function Question({ overlap, answering }: Question) {
  const { t } = useTranslation();
  const times = useTimes();
  const { sessionId, title, otherSessionId, otherTitle, device, start, end, givesWay } = overlap;
  const said = {
    from: times.time(start),
    to: times.timeOn(start, end),
    length: minutesText(Date.parse(end) - Date.parse(start), t),
    title,
    otherTitle,
    name: device.name,
  };
  return (
    <li>
      <p>{t('overlaps.both', said)}</p>
      {givesWay && <p className={styles.means}>{t('overlaps.givesWay', said)}</p>}
      <ul className={styles.answers}>
        {answers.map(([keep, name]) => (
          <li key={keep}>
            <Button
              size="sm"
              variant="default"
              onClick={singleClick(
                () => void answering.run({ type: 'resolveOverlap', sessionId, otherSessionId, start, end, keep }),
              )}
            >
              {t(`overlaps.${name}`, said)}
            </Button>
            <span className={styles.means}>{t(`overlaps.means.${keep}`, said)}</span>
          </li>
        ))}
      </ul>
    </li>
  );
}

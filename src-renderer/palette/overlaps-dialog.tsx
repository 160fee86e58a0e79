import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import dialog from '../shared/dialog.module.css';
import { Dialog } from '../shared/dialog.tsx';
import { useTimes } from '../shared/times.ts';
import { TroubleText } from '../shared/trouble-text.tsx';
import { useCommand } from '../shared/use-command.ts';
import { useQuery } from '../shared/use-query.ts';
import styles from './palette.module.css';

const answers = [
  ['both', 'keepBoth'],
  ['mine', 'keepMine'],
  ['theirs', 'keepTheirs'],
] as const;

/** Stretches at which this machine and another both worked: whose work counts. */
export default function OverlapsDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation();
  const times = useTimes();
  const asked = useQuery<'overlaps'>({ type: 'overlaps' });
  const answering = useCommand();
  return (
    <Dialog title={t('overlaps.title')} onClose={onClose}>
      <div className={dialog.form}>
        <TroubleText trouble={asked.trouble ?? answering.trouble} />
        {asked.value?.length === 0 && <p className={dialog.text}>{t('overlaps.none')}</p>}
        <ul className={styles.overlaps}>
          {asked.value?.map(({ sessionId, title, otherSessionId, otherTitle, device, start, end }) => (
            <li key={`${sessionId} ${otherSessionId} ${start}`}>
              <p>
                {t('overlaps.both', {
                  from: times.time(start),
                  to: times.timeOn(start, end),
                  title,
                  otherTitle,
                  name: device.name,
                })}
              </p>
              <div className={styles.answers}>
                {answers.map(([keep, name]) => (
                  <Button
                    key={keep}
                    size="compact-sm"
                    variant="default"
                    onClick={() =>
                      void answering.run({ type: 'resolveOverlap', sessionId, otherSessionId, start, end, keep })
                    }
                  >
                    {t(`overlaps.${name}`, { name: device.name })}
                  </Button>
                ))}
              </div>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
}

import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Day } from '#contract';
import { useManner } from '../shared/manner.ts';
import { zoneHere } from '../shared/place.ts';
import { todayIn } from '../shared/span.ts';
import styles from './data.module.css';
import { daysOfUsual, usualSpans } from './usual-spans.ts';

type Days = { from: Day | ''; to: Day | '' };

/** The spans that are asked for most, in one click. Which of them is chosen is told by its days. */
export function SpanButtons({ days, onChoose }: { days: Days | null; onChoose(days: Days): void }) {
  const { t } = useTranslation();
  const { firstWeekday } = useManner();
  const today = todayIn(zoneHere());
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be drawn as one
    <div role="group" aria-label={t('data.spans')} className={styles.spans}>
      {usualSpans.map((name) => {
        const its = daysOfUsual(name, today, firstWeekday());
        return (
          <Button
            key={name}
            className={styles.span}
            size="compact-sm"
            variant="default"
            aria-pressed={its.from === days?.from && its.to === days.to}
            onClick={() => onChoose(its)}
          >
            {t(`data.span.${name}`)}
          </Button>
        );
      })}
    </div>
  );
}

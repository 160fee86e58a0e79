import { ActionIcon, Button, SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DayField } from '../shared/day-field.tsx';
import { BackIcon, ForwardIcon } from '../shared/icons.tsx';
import { spanKinds } from '../shared/span.ts';
import type { CalendarWords } from './calendar-words.ts';
import { ExportDays } from './export-days.tsx';
import styles from './span-choice.module.css';
import type { SpanShown } from './use-span.ts';

/** Which days are looked at, and what can be done with what is seen. */
export function SpanChoice({ shown, words, zone }: { shown: SpanShown; words: CalendarWords; zone: string }) {
  const { t } = useTranslation();
  const { span, as, step, today } = shown;
  const plain = { variant: 'subtle', color: 'gray', size: 'lg' } as const;
  return (
    <div className={styles.choice}>
      <div className={styles.where}>
        <h2 className={styles.span} aria-live="polite">
          {words.span(span)}
        </h2>
        <div className={styles.steps}>
          <ActionIcon {...plain} aria-label={t(`reports.before.${span.kind}`)} onClick={() => step(-1)}>
            <BackIcon />
          </ActionIcon>
          <Button variant="default" size="compact-sm" onClick={today}>
            {t('reports.today')}
          </Button>
          <ActionIcon {...plain} aria-label={t(`reports.after.${span.kind}`)} onClick={() => step(1)}>
            <ForwardIcon />
          </ActionIcon>
        </div>
        <div className={styles.acts}>
          <ExportDays span={span} zone={zone} />
          <Button variant="default" size="compact-sm" onClick={() => window.print()}>
            {t('reports.print')}
          </Button>
        </div>
      </div>
      <SegmentedControl
        className={styles.kinds}
        fullWidth
        size="sm"
        aria-label={t('reports.kind')}
        data={spanKinds.map((value) => ({ value, label: t(`reports.kinds.${value}`) }))}
        value={span.kind}
        onChange={as}
      />
      {span.kind === 'custom' && <ByHand shown={shown} zone={zone} />}
    </div>
  );
}

/** Both ends are typed. Moving one past the other takes the other along. */
function ByHand({ shown: { span, show }, zone }: { shown: SpanShown; zone: string }) {
  const { t } = useTranslation();
  const from = (day: string) => day !== '' && show({ ...span, from: day, to: day > span.to ? day : span.to });
  const to = (day: string) => day !== '' && show({ ...span, to: day, from: day < span.from ? day : span.from });
  return (
    <div className={styles.ends}>
      <DayField label={t('reports.from')} day={span.from} zone={zone} isOptional={false} onSettle={from} />
      <DayField label={t('reports.to')} day={span.to} zone={zone} isOptional={false} onSettle={to} />
    </div>
  );
}

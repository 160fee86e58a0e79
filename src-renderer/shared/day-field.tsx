import { ActionIcon, TextInput } from '@mantine/core';
import { type KeyboardEvent, useId, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '#contract';
import styles from './day-field.module.css';
import { CalendarIcon } from './icons.tsx';
import { useManner } from './manner.ts';
import { type TypedDay, useTypedDay } from './use-typed-day.ts';

type DayField = TypedDay & {
  /** Its name; where that stands elsewhere, `id` is what it is for. */
  label?: string;
  id?: string;
  error?: string | null;
};

/**
 * A day, typed as people write it or picked with the mouse. How it is read is shown while it is typed, over what lies
 * below, so that nothing moves; then it stands in the field.
 */
export function DayField({ label, id, error, ...of }: DayField) {
  const { t } = useTranslation();
  const picker = useRef<HTMLInputElement>(null);
  const saysId = useId();
  const { short, long } = useDayWords();
  const { typed, reading, isLeft, type, leave, giveUp, pick } = useTypedDay(of);
  const isTyping = typed !== null && !isLeft;
  const onKeyDown = (event: KeyboardEvent) => {
    if (typed === null || event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') leave();
    if (event.key !== 'Escape') return;
    event.preventDefault();
    giveUp();
  };
  return (
    <div className={styles.field}>
      <TextInput
        {...(label !== undefined && { label })}
        {...(id !== undefined && { id })}
        autoComplete="off"
        placeholder={t('day.hint')}
        aria-describedby={isTyping ? saysId : undefined}
        value={typed ?? (of.day === '' ? '' : short(of.day))}
        error={isLeft && typed !== null && reading === null ? t('day.unread') : error}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={leave}
        onKeyDown={onKeyDown}
        rightSection={
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('day.pick')}
            title={t('day.pick')}
            onClick={() => picker.current?.showPicker()}
          >
            <CalendarIcon />
          </ActionIcon>
        }
      />
      <input
        ref={picker}
        className={styles.picker}
        type="date"
        tabIndex={-1}
        aria-hidden
        min="1970-01-01"
        max="9999-12-31"
        value={reading ?? ''}
        onChange={(event) => pick(event.currentTarget.value)}
      />
      <p id={saysId} role="status" className={styles.said} data-shown={isTyping || undefined}>
        {isTyping && (reading ? long(reading) : t('day.hintLong'))}
      </p>
    </div>
  );
}

function useDayWords(): { short(day: Day): string; long(day: Day): string } {
  const { locale } = useManner();
  return useMemo(() => {
    // A calendar day has no zone.
    const short = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
    const parts = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' } as const;
    const long = new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC' });
    const at = (day: Day) => new Date(`${day}T00:00:00Z`);
    return { short: (day) => short.format(at(day)), long: (day) => long.format(at(day)) };
  }, [locale]);
}

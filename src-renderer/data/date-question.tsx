import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DateOrder } from '#contract';
import { useManner } from '../shared/manner.ts';
import styles from './data.module.css';
import type { DateQuestion } from './import-text.ts';

type DateQuestionForm = { question: DateQuestion; onAnswer(order: DateOrder): void; onCancel(): void };

/** Dates like 03/04/2026 are asked about, never guessed. */
export function DateQuestionForm({ question, onAnswer, onCancel }: DateQuestionForm) {
  const { t } = useTranslation();
  const { locale } = useManner();
  const [order, setOrder] = useState<DateOrder | null>(null);
  const long = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (order !== null) onAnswer(order);
      }}
    >
      <fieldset className={styles.choices}>
        <legend>{t('data.whichDay', { written: question.written })}</legend>
        {question.choices.map(({ dateOrder, day }) => (
          <label key={dateOrder}>
            <input type="radio" name="date-order" checked={order === dateOrder} onChange={() => setOrder(dateOrder)} />
            {t(`data.order.${dateOrder}`, { day: long.format(new Date(`${day}T00:00:00Z`)) })}
          </label>
        ))}
      </fieldset>
      <div className={styles.buttons}>
        <Button type="submit" disabled={order === null}>
          {t('data.goOn')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('action.cancel')}
        </Button>
      </div>
    </form>
  );
}

import { Button, TextInput } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readStart } from '../../shared/typed-times.ts';
import { dayIn } from '../../shared/wall-time.ts';
import type { Amendment } from './amendment.ts';
import type { Span } from './draft.ts';
import styles from './strip.module.css';

type PauseForm = { within: Span; amendment: Amendment; onDone(): void };

/** A pause that was forgotten, as people say it: "12-12:45". */
export function PauseForm({ within, amendment, onDone }: PauseForm) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [asked, setAsked] = useState(false);
  const { place } = amendment;
  const read = readStart(text, dayIn(place.zone, within.start), place);
  const span = read?.end == null ? null : { start: read.start, end: read.end };
  const fits = span !== null && span.start >= within.start && span.end <= within.end;
  const take = () => {
    setAsked(true);
    if (span === null || !fits) return;
    amendment.pause(span);
    onDone();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    take();
  };
  return (
    <div className={styles.asking}>
      <TextInput
        autoFocus
        autoComplete="off"
        label={t('amend.pauseSpan')}
        placeholder={t('amend.pauseHint')}
        value={text}
        error={asked && !fits ? t(span === null ? 'amend.pauseUnread' : 'amend.pauseOutside') : null}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div className={styles.acts}>
        <Button size="compact-sm" onClick={take}>
          {t('amend.pauseDone')}
        </Button>
        <Button variant="default" size="compact-sm" onClick={onDone}>
          {t('action.cancel')}
        </Button>
      </div>
    </div>
  );
}

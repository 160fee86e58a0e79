import { NativeSelect, TextInput } from '@mantine/core';
import { type KeyboardEvent, memo, type RefObject, useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionKind } from '#contract';
import { useClient } from '../shared/client-context.tsx';
import { DayField } from '../shared/day-field.tsx';
import { CheckedIcon } from '../shared/icons.tsx';
import { type Filter, isOutOfOrder, kinds } from './filter.ts';
import styles from './filter-bar.module.css';
import pills from './pill.module.css';
import { Pill } from './pill.tsx';

type FilterLine = {
  filter: Filter;
  field: RefObject<HTMLInputElement | null>;
  onChange(change: Partial<Filter>): void;
  onLeave(): void;
};

const labels = {
  in_progress: 'sessions.open',
  completed: 'state.completed',
  aborted: 'state.aborted',
  archived: 'state.archived',
} as const satisfies Record<SessionKind, string>;

/** What is listed: words, kinds, a tag, and days. */
export const FilterBar = memo(function FilterBar({ filter, field, onChange, onLeave }: FilterLine) {
  const { t } = useTranslation();
  const tags = useTagNames();
  const id = useId();
  const { text, show, tag, from, to } = filter;
  const flip = (kind: SessionKind) => {
    const next = kinds.filter((one) => show.includes(one) !== (one === kind));
    // Of nothing there is no list: the last kind stays.
    if (next.length > 0) onChange({ show: next });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') onLeave();
    else if (event.key === 'Escape' && text !== '') onChange({ text: '' });
    else return;
    event.preventDefault();
  };
  return (
    <search className={styles.filter} aria-label={t('sessions.filter')}>
      <TextInput
        ref={field}
        type="search"
        className={styles.search}
        aria-label={t('sessions.search')}
        aria-keyshortcuts="/"
        placeholder={t('sessions.search')}
        title={t('sessions.searchedIn')}
        value={text}
        onChange={(event) => onChange({ text: event.currentTarget.value })}
        onKeyDown={onKeyDown}
      />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be drawn as one */}
      <div role="group" aria-label={t('sessions.kinds')} className={pills.pills}>
        {kinds.map((kind) => (
          <Pill
            key={kind}
            words={t(labels[kind])}
            isPressed={show.includes(kind)}
            mark={<CheckedIcon />}
            onFlip={() => flip(kind)}
          />
        ))}
      </div>
      <NativeSelect
        className={styles.tag}
        aria-label={t('sessions.tag')}
        data={[
          { value: '', label: t('sessions.anyTag') },
          ...[...new Set([...(tag === '' ? [] : [tag]), ...tags])].map((name) => ({ value: name, label: name })),
        ]}
        value={tag}
        onChange={(event) => onChange({ tag: event.currentTarget.value })}
      />
      <div className={styles.days}>
        <div className={styles.dayField}>
          <label htmlFor={`${id}-from`}>{t('sessions.from')}</label>
          <DayField id={`${id}-from`} day={from} onSettle={(day) => onChange({ from: day })} />
        </div>
        <div className={styles.dayField}>
          <label htmlFor={`${id}-to`}>{t('sessions.to')}</label>
          <DayField
            id={`${id}-to`}
            day={to}
            error={isOutOfOrder(filter) ? t('data.outOfOrder') : null}
            onSettle={(day) => onChange({ to: day })}
          />
        </div>
      </div>
    </search>
  );
});

/** Every tag there is, as it was when the window was opened. */
function useTagNames(): readonly string[] {
  const client = useClient();
  const [tags, setTags] = useState<readonly string[]>([]);
  useEffect(() => {
    let wanted = true;
    void client.query<'tags'>({ type: 'tags' }).then((answer) => {
      if (wanted && answer.ok) setTags(answer.value.map(({ tag }) => tag));
    });
    return () => {
      wanted = false;
    };
  }, [client]);
  return tags;
}

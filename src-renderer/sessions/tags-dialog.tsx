import { TagsInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionSummary } from '#contract';
import dialog from '../shared/dialog.module.css';
import { Dialog } from '../shared/dialog.tsx';
import { DialogButtons } from '../shared/dialog-buttons.tsx';
import { CrossIcon } from '../shared/icons.tsx';
import { useNumbers } from '../shared/use-numbers.ts';
import pills from './pill.module.css';
import { Pill } from './pill.tsx';
import styles from './tags-dialog.module.css';
import type { Tagging } from './use-editing.ts';

type TagsDialog = {
  sessions: readonly SessionSummary[];
  onClose(): void;
  onSave(tags: Tagging): void;
};

/** Adds tags to sessions, and takes away those that any of them has. */
export default function TagsDialog({ sessions, onClose, onSave }: TagsDialog) {
  const { t } = useTranslation();
  const number = useNumbers();
  const [addTags, setAddTags] = useState<string[]>([]);
  const [removeTags, setRemoveTags] = useState<readonly string[]>([]);
  const present = [...new Set(sessions.flatMap(({ tags }) => tags))].sort((one, other) => one.localeCompare(other));
  const flip = (tag: string) =>
    setRemoveTags((before) => (before.includes(tag) ? before.filter((one) => one !== tag) : [...before, tag]));
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (addTags.length === 0 && removeTags.length === 0) return onClose();
    onSave({ addTags, removeTags: [...removeTags] });
  };
  return (
    <Dialog title={t('sessions.tagsOf', { count: sessions.length, number: number(sessions.length) })} onClose={onClose}>
      <form className={dialog.form} onSubmit={save}>
        <TagsInput
          data-autofocus
          label={t('sessions.addTags')}
          description={t('plan.tagsHint')}
          value={addTags}
          onChange={setAddTags}
        />
        {present.length > 0 && (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset would be drawn as one
          <div role="group" aria-labelledby="remove-tags">
            <p id="remove-tags" className={styles.label}>
              {t('sessions.removeTags')}
            </p>
            <div className={pills.pills}>
              {present.map((tag) => (
                <Pill
                  key={tag}
                  words={tag}
                  isPressed={removeTags.includes(tag)}
                  mark={<CrossIcon />}
                  onFlip={() => flip(tag)}
                />
              ))}
            </div>
          </div>
        )}
        <DialogButtons submit={t('action.save')} onClose={onClose} />
      </form>
    </Dialog>
  );
}

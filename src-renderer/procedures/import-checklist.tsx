import { Button, FileButton, Textarea, TextInput } from '@mantine/core';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import dialog from '../shared/dialog.module.css';
import { TroubleText } from '../shared/trouble-text.tsx';
import { useCommand } from '../shared/use-command.ts';
import { fewOf } from '../shared/use-few.ts';
import { type Checklist, checklistsIn } from './checklist.ts';
import styles from './procedures-dialog.module.css';

const mostShown = 40;

/** Makes procedures of a Markdown text, pasted or from a file. What they will be is shown before they are saved. */
export default function ImportChecklist({ onDone }: { onDone(): void }) {
  const { t } = useTranslation();
  const saving = useCommand();
  const [text, setText] = useState('');
  const [name, setName] = useState('');
  const found = checklistsIn(useDeferredValue(text));
  const titleOf = (checklist: Checklist) => (checklist.title === '' ? name.trim() : checklist.title);
  const read = async (file: File | null) => {
    if (file === null) return;
    setText(await file.text());
    setName(file.name.replace(/\.[^.]*$/, ''));
  };
  const save = async () => {
    for (const checklist of found) {
      if (!(await saving.run({ type: 'saveProcedure', title: titleOf(checklist), steps: checklist.steps }))) return;
    }
    onDone();
  };
  return (
    <div className={dialog.form}>
      <Textarea
        data-autofocus
        autoFocus
        rows={6}
        label={t('procedures.paste')}
        placeholder={'# Release\n- [ ] Test\n- [ ] Tag'}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <FileButton
        accept=".md,.markdown,.txt,text/markdown,text/plain"
        inputProps={{ 'aria-label': t('procedures.file') }}
        onChange={(file) => void read(file)}
      >
        {(props) => (
          <Button variant="default" size="compact-sm" className={styles.file} {...props}>
            {t('procedures.file')}
          </Button>
        )}
      </FileButton>
      {found.some(({ title }) => title === '') && (
        <TextInput label={t('procedures.name')} value={name} onChange={(event) => setName(event.currentTarget.value)} />
      )}
      <section aria-label={t('procedures.preview')}>
        {found.map((checklist) => (
          <Preview key={checklist.title} title={titleOf(checklist)} steps={checklist.steps} />
        ))}
      </section>
      <TroubleText trouble={saving.trouble} />
      <div className={dialog.buttons}>
        <Button variant="default" onClick={onDone}>
          {t('action.cancel')}
        </Button>
        <Button
          disabled={found.length === 0 || found.some((checklist) => titleOf(checklist) === '')}
          onClick={() => void save()}
        >
          {t('procedures.saveFound', { count: Math.max(1, found.length) })}
        </Button>
      </div>
    </div>
  );
}

function Preview({ title, steps }: Checklist) {
  const { t } = useTranslation();
  const shown = fewOf(steps, mostShown);
  return (
    <div className={styles.preview}>
      <h3>{title === '' ? t('procedures.untitled') : title}</h3>
      <ol>
        {shown.map((step, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same words may be two steps, which have no other name
          <li key={place}>{step}</li>
        ))}
      </ol>
      {steps.length > shown.length && <p>{t('data.more', { count: steps.length - shown.length })}</p>}
    </div>
  );
}

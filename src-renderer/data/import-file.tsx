import { Button, FileButton } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { LongWork } from '../shared/long-work.tsx';
import panel from '../shared/panel.module.css';
import styles from './data.module.css';
import { DateQuestionForm } from './date-question.tsx';
import { Conflicting, Failed, Imported, Preview } from './import-outcomes.tsx';
import { useImport } from './use-import.ts';

/** Brings in what another program, or another Intermission, recorded: chosen, looked at, and only then imported. */
export function ImportFile() {
  const { t } = useTranslation();
  const importing = useImport();
  const { state } = importing;
  const place = useFocusOn(state.at);
  return (
    <section className={panel.panel} aria-labelledby="import">
      <div className={panel.headed}>
        <h2 id="import">{t('data.import')}</h2>
      </div>
      <div ref={place} tabIndex={-1} className={styles.steps}>
        {state.at !== 'choosing' && (
          <p className={`${styles.text} ${styles.soft}`}>{'name' in state ? state.name : state.file.name}</p>
        )}
        <Step importing={importing} />
      </div>
    </section>
  );
}

function Step({ importing }: { importing: ReturnType<typeof useImport> }) {
  const { t } = useTranslation();
  const { state, workId, startOver, preview, bringIn, cancel } = importing;
  switch (state.at) {
    case 'choosing':
      return <Choice onChoose={importing.choose} />;
    case 'reading':
    case 'importing':
      return <LongWork key={workId} atOnce workId={workId} label={t(`data.${state.at}`)} onCancel={cancel} />;
    case 'asking':
      return (
        <DateQuestionForm
          question={state.question}
          onAnswer={(dateOrder) => void preview({ ...state.file, dateOrder })}
          onCancel={startOver}
        />
      );
    case 'previewed':
      return <Preview report={state.report} onImport={() => void bringIn(state.file)} onCancel={startOver} />;
    case 'imported':
      return <Imported report={state.report} onEnd={startOver} />;
    case 'conflicting':
      return <Conflicting conflicts={state.conflicts} onEnd={startOver} />;
    case 'failed':
      return <Failed trouble={state.trouble} onEnd={startOver} />;
  }
}

function Choice({ onChoose }: { onChoose(file: File): Promise<void> }) {
  const { t } = useTranslation();
  return (
    <>
      <p className={`${styles.text} ${styles.soft}`}>{t('data.importHint')}</p>
      <FileButton
        onChange={(file) => file !== null && void onChoose(file)}
        accept=".json,.csv,.klg,.txt"
        inputProps={{ 'aria-label': t('data.importFile') }}
      >
        {(props) => (
          <Button variant="default" {...props}>
            {t('data.chooseFile')}
          </Button>
        )}
      </FileButton>
    </>
  );
}

/** Each step takes the focus with it: what had it may be gone. */
function useFocusOn(step: string) {
  const place = useRef<HTMLDivElement>(null);
  const before = useRef(step);
  useEffect(() => {
    if (before.current !== step) place.current?.focus();
    before.current = step;
  }, [step]);
  return place;
}

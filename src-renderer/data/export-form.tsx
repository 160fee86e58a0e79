import { Button, NativeSelect, Switch } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Day, type ExportFormat, exportFormat } from '#contract';
import { DayField } from '../shared/day-field.tsx';
import { LongWork } from '../shared/long-work.tsx';
import panel from '../shared/panel.module.css';
import { useExport } from '../shared/use-export.ts';
import { WorkOutcome } from '../shared/work-outcome.tsx';
import styles from './data.module.css';
import { SpanButtons } from './span-buttons.tsx';

/** A day is null while what is typed of it cannot be read. */
type Wanted = {
  format: ExportFormat;
  from: Day | '' | null;
  to: Day | '' | null;
  includeAborted: boolean | null;
  bom: boolean;
};

const everything: Wanted = { format: 'json', from: '', to: '', includeAborted: null, bom: false };
const complete: readonly ExportFormat[] = ['json', 'audit'];
const forSpreadsheets: readonly ExportFormat[] = ['csv', 'toggl-csv'];

/** Takes the records out, all of them or those of some days. */
export function ExportForm() {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState(everything);
  // A span that is chosen is put into fields that hold nothing else.
  const [chosen, setChosen] = useState(0);
  const [said, setSaid] = useState<string | null>(null);
  const exporting = useExport();
  const { format, from, to, bom } = wanted;
  const want = (change: Partial<Wanted>) => setWanted((before) => ({ ...before, ...change }));
  // These are complete unless it is said that they should not be.
  const includeAborted = wanted.includeAborted ?? complete.includes(format);
  const outOfOrder = from && to ? to < from : false;
  const write = async (event: FormEvent) => {
    event.preventDefault();
    if (outOfOrder || exporting.workId !== null || from === null || to === null) return;
    setSaid(null);
    const days = { ...(from !== '' && { from }), ...(to !== '' && { to }) };
    const withMark = bom && forSpreadsheets.includes(format);
    setSaid(await exporting.write({ format, ...days, includeAborted, bom: withMark }));
  };
  return (
    <section className={panel.panel} aria-labelledby="export">
      <div className={panel.headed}>
        <h2 id="export">{t('data.export')}</h2>
      </div>
      <form onSubmit={(event) => void write(event)}>
        <div className={styles.fields}>
          <NativeSelect
            label={t('data.format')}
            data={exportFormat.options.map((value) => ({ value, label: t(`formats.${value}`) }))}
            value={format}
            onChange={(event) => want({ format: exportFormat.parse(event.currentTarget.value) })}
          />
          <DayField
            key={`from ${chosen}`}
            label={t('data.from')}
            day={from ?? ''}
            onRead={(day) => want({ from: day })}
          />
          <DayField
            key={`to ${chosen}`}
            label={t('data.to')}
            day={to ?? ''}
            error={outOfOrder ? t('data.outOfOrder') : null}
            onRead={(day) => want({ to: day })}
          />
        </div>
        <SpanButtons
          days={from === null || to === null ? null : { from, to }}
          onChoose={(days) => {
            want(days);
            setChosen((before) => before + 1);
          }}
        />
        <div className={styles.switches}>
          <Switch
            label={t('data.includeAborted')}
            checked={includeAborted}
            onChange={(event) => want({ includeAborted: event.currentTarget.checked })}
          />
          {forSpreadsheets.includes(format) && (
            <Switch
              label={t('data.bom')}
              checked={bom}
              onChange={(event) => want({ bom: event.currentTarget.checked })}
            />
          )}
        </div>
        <Button type="submit" variant="default" loading={exporting.workId !== null}>
          {t('data.write')}
        </Button>
        {exporting.workId !== null && <LongWork workId={exporting.workId} label={t('data.exporting')} />}
        <WorkOutcome trouble={exporting.trouble} said={said} />
      </form>
    </section>
  );
}

import { Button, NativeSelect, Switch, TextInput } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ExportFormat, exportFormat } from '#contract';
import type { Trouble } from '../client/index.ts';
import { useClient } from '../shared/client-context.tsx';
import { download } from '../shared/download.ts';
import panel from '../shared/panel.module.css';
import { TroubleText } from '../shared/trouble-text.tsx';
import styles from './data.module.css';
import { LongWork } from './long-work.tsx';

type Wanted = { format: ExportFormat; from: string; to: string; includeAborted: boolean | null; bom: boolean };

const everything: Wanted = { format: 'json', from: '', to: '', includeAborted: null, bom: false };
const complete: readonly ExportFormat[] = ['json', 'audit'];
const forSpreadsheets: readonly ExportFormat[] = ['csv', 'toggl-csv'];

/** Takes the records out, all of them or those of some days. */
export function ExportForm() {
  const { t } = useTranslation();
  const client = useClient();
  const [wanted, setWanted] = useState(everything);
  const [waiting, setWaiting] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const turn = useRef(0);
  const cancel = () => {
    turn.current += 1;
    setWaiting(false);
  };
  const { format, from, to, bom } = wanted;
  const want = (change: Partial<Wanted>) => setWanted({ ...wanted, ...change });
  // These are complete unless it is said that they should not be.
  const includeAborted = wanted.includeAborted ?? complete.includes(format);
  const outOfOrder = from !== '' && to !== '' && to < from;
  const write = async (event: FormEvent) => {
    event.preventDefault();
    if (outOfOrder || waiting) return;
    setWaiting(true);
    turn.current += 1;
    const own = turn.current;
    const days = { ...(from !== '' && { from }), ...(to !== '' && { to }) };
    const withMark = bom && forSpreadsheets.includes(format);
    const answer = await client.query<'export'>({ type: 'export', format, ...days, includeAborted, bom: withMark });
    // Nothing was changed by asking: what was cancelled is only not handed out.
    if (own !== turn.current) return;
    setWaiting(false);
    setTrouble(answer.ok ? null : answer.error);
    if (answer.ok) download(answer.value);
  };
  return (
    <section className={panel.panel} aria-labelledby="export">
      <div className={styles.head}>
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
          <TextInput
            type="date"
            label={t('data.from')}
            value={from}
            onChange={(event) => want({ from: event.currentTarget.value })}
          />
          <TextInput
            type="date"
            label={t('data.to')}
            value={to}
            error={outOfOrder ? t('data.outOfOrder') : null}
            onChange={(event) => want({ to: event.currentTarget.value })}
          />
        </div>
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
        <TroubleText trouble={trouble} />
        <Button type="submit" variant="default" loading={waiting}>
          {t('data.write')}
        </Button>
        {waiting && <LongWork label={t('data.exporting')} onCancel={cancel} />}
      </form>
    </section>
  );
}

import { Button } from '@mantine/core';
import { type FormEvent, type RefObject, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Procedure, SessionSummary } from '#contract';
import { FoldIcon } from '../shared/icons.tsx';
import { onDemand } from '../shared/on-demand.ts';
import panel from '../shared/panel.module.css';
import { isReadable, noPlan, planned } from '../shared/plan.ts';
import { TroubleText } from '../shared/trouble-text.tsx';
import { useCommand } from '../shared/use-command.ts';
import styles from './start-form.module.css';
import { TitleField } from './title-field.tsx';
import { useFirstLook } from './use-first-look.ts';

type StartForm = {
  field: RefObject<HTMLInputElement | null>;
  open: SessionSummary[];
  onGoOn(sessionId: string): void;
};

const PlanFields = onDemand(() => import('../shared/plan-fields.tsx'));

/** Starts a session from a title alone; the rest of a plan is there for whoever wants it. */
export function StartForm({ field, open, onGoOn }: StartForm) {
  const { t } = useTranslation();
  const starting = useCommand();
  const [planning, setPlanning] = useState(false);
  const [procedure, setProcedure] = useState<Procedure | null>(null);
  const [title, setTitle] = useState(useFirstLook(field));
  const [plan, setPlan] = useState(noPlan);
  const empty = open.length === 0;
  const sameTitle = open.find((session) => session.title === title.trim());

  const clear = () => {
    setTitle('');
    setPlan(noPlan);
    starting.forget();
    setProcedure(null);
    setPlanning(false);
    field.current?.blur();
  };
  const start = async (event: FormEvent) => {
    event.preventDefault();
    if (title.trim() === '') return field.current?.focus();
    if (!isReadable(plan)) return;
    const from = procedure === null ? {} : { procedureId: procedure.id };
    if (await starting.run({ type: 'start', title, ...planned(plan), ...from })) clear();
  };

  return (
    <section className={empty ? panel.panel : undefined} aria-label={t('start.region')}>
      {empty && (
        <>
          <h1 className={styles.empty}>{t('start.empty')}</h1>
          <p className={styles.hint}>{t('start.emptyHint')}</p>
        </>
      )}
      <form noValidate onSubmit={(event) => void start(event)}>
        <div className={styles.line}>
          <TitleField field={field} value={title} onChange={setTitle} onProcedure={setProcedure} />
          <Button type="submit" size="md">
            {t('start.submit')}
          </Button>
        </div>
        {procedure !== null && (
          <p className={styles.also}>
            {t('start.withProcedure', { count: procedure.steps.length, title: procedure.title })}{' '}
            <Button variant="subtle" color="gray" size="compact-xs" onClick={() => setProcedure(null)}>
              {t('start.withoutProcedure')}
            </Button>
          </p>
        )}
        {sameTitle !== undefined && (
          <p className={styles.also}>
            {t('start.alreadyOpen', { title: sameTitle.title })}{' '}
            <Button
              variant="subtle"
              color="gray"
              size="compact-xs"
              onClick={() => {
                onGoOn(sameTitle.id);
                clear();
              }}
            >
              {t('start.goOn')}
            </Button>
          </p>
        )}
        {(planning || title !== '') && (
          <Button
            className={styles.more}
            variant="subtle"
            color="gray"
            size="compact-sm"
            aria-expanded={planning}
            onClick={() => setPlanning(!planning)}
          >
            {t(planning ? 'start.less' : 'start.more')}
            {'\u00a0'}
            <FoldIcon open={planning} />
          </Button>
        )}
        {planning && (
          <Suspense fallback={null}>
            <PlanFields plan={plan} onChange={setPlan} />
          </Suspense>
        )}
        <TroubleText trouble={starting.trouble} />
      </form>
    </section>
  );
}

import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { SessionSummary, SessionView } from '#contract';
import type { Seen } from '../client/index.ts';
import { useFeed } from '../shared/client-context.tsx';
import { usePageTitle } from '../shared/page-title.ts';
import { goBack } from '../shared/route.ts';
import { Unanswered } from '../shared/unanswered.tsx';
import { useEscape } from '../shared/use-escape.ts';
import { useQuery } from '../shared/use-query.ts';
import frame from '../shared/window.module.css';
import { WindowHeading } from '../shared/window-heading.tsx';
import styles from './checkout.module.css';
import { CheckoutForm } from './checkout-form.tsx';
import { type Draft, draftKept, drafts, newDraft } from './draft.ts';
import { Facts } from './facts.tsx';
import { LastTime } from './last-time.tsx';

/** Closes one session with a short review, and says what comes next. */
export function Checkout({ sessionId }: { sessionId: string }) {
  const { t } = useTranslation();
  const { seen } = useFeed();
  const asked = useQuery<'session'>({ type: 'session', sessionId });
  const running = seen?.current.running;
  const session = running?.id === sessionId ? running : asked.value;
  usePageTitle(session === undefined ? t('checkout.title') : `${t('checkout.title')}: ${session.title}`);
  useEscape(goBack);
  return (
    <div className={frame.wide}>
      <WindowHeading title={t('checkout.title')} />
      <main aria-busy={session === undefined && asked.trouble === null}>
        {(session === undefined || asked.trouble !== null) && <Unanswered asked={asked} />}
        {session !== undefined && seen !== null && <Closing session={session} seen={seen} />}
      </main>
    </div>
  );
}

function Closing({ session, seen }: { session: SessionView; seen: Seen }) {
  const { t } = useTranslation();
  if (session.status !== 'in_progress') return <p>{t('checkout.notOpen')}</p>;
  return <Open session={session} others={seen.current.open.filter((other) => other.id !== session.id)} />;
}

function Open({ session, others }: { session: SessionView; others: SessionSummary[] }) {
  const form = useForm<Draft>({
    initialValues: draftKept(session.id, newDraft(session, others)),
    onValuesChange: (draft) => drafts.keep(session.id, draft),
  });
  const keep = (text: string) => {
    const before = form.values.keep.trim();
    if (!before.includes(text)) form.setFieldValue('keep', before === '' ? text : `${before}\n${text}`);
  };
  return (
    <div className={styles.columns}>
      <div className={styles.known}>
        <Facts session={session} />
        <LastTime session={session} kept={form.values.keep} onKeep={keep} />
      </div>
      <CheckoutForm session={session} others={others} form={form} />
    </div>
  );
}

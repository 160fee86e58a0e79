import { useTranslation } from 'react-i18next';
import type { SessionView } from '#contract';
import type { Seen } from '../client/index.ts';
import { useFeed } from '../shared/client-context.tsx';
import { usePageTitle } from '../shared/page-title.ts';
import { goBack } from '../shared/route.ts';
import { TroubleText } from '../shared/trouble-text.tsx';
import { useEscape } from '../shared/use-escape.ts';
import { useQuery } from '../shared/use-query.ts';
import frame from '../shared/window.module.css';
import { WindowHeading } from '../shared/window-heading.tsx';
import styles from './checkout.module.css';
import { CheckoutForm } from './checkout-form.tsx';
import { Facts } from './facts.tsx';

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
      <main>
        {asked.trouble !== null && <TroubleText trouble={asked.trouble} />}
        {session !== undefined && seen !== null && <Closing session={session} seen={seen} />}
      </main>
    </div>
  );
}

function Closing({ session, seen }: { session: SessionView; seen: Seen }) {
  const { t } = useTranslation();
  if (session.status !== 'in_progress') return <p>{t('checkout.notOpen')}</p>;
  return (
    <div className={styles.columns}>
      <Facts session={session} />
      <CheckoutForm session={session} others={seen.current.open.filter((other) => other.id !== session.id)} />
    </div>
  );
}

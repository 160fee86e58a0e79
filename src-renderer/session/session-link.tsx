import { useTranslation } from 'react-i18next';
import { useFeed } from '../shared/client-context.tsx';
import { open } from '../shared/route.ts';
import { useQuery } from '../shared/use-query.ts';
import styles from './session.module.css';

/** Another session by its title; it leads there. */
export function SessionLink({ sessionId }: { sessionId: string }) {
  const { t } = useTranslation();
  const { seen } = useFeed();
  const known = seen?.current.open.find((session) => session.id === sessionId);
  const asked = useQuery<'session'>(known === undefined ? { type: 'session', sessionId } : null);
  const title = known?.title ?? asked.value?.title;
  if (title === undefined) return <span>{asked.trouble === null ? '…' : t('trouble.SESSION_NOT_FOUND')}</span>;
  const from = `link-${sessionId}`;
  return (
    <button
      id={from}
      type="button"
      className={styles.link}
      onClick={() => open({ window: 'session', sessionId }, from)}
    >
      {title}
    </button>
  );
}

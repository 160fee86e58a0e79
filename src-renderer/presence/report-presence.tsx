import { useEffect } from 'react';
import { useClient, useFeed } from '../shared/client-context.tsx';
import { useQuery } from '../shared/use-query.ts';
import { detectIdle } from './idle-detector.ts';
import { usePresenceWanted } from './presence-wanted.ts';

/** Tells the host when the browser sees nobody here, if the person allowed it. Shows nothing. */
export function ReportPresence() {
  return usePresenceWanted() ? <Reporting /> : null;
}

function Reporting() {
  const client = useClient();
  const { connection } = useFeed();
  const idleMinutes = useQuery<'settings'>({ type: 'settings' }).value?.settings.away.idleMinutes;
  useEffect(() => {
    if (connection !== 'live' || idleMinutes === undefined) return;
    const stop = new AbortController();
    // One after the other: a report that is overtaken by the one before it would be taken back by it.
    let told: Promise<unknown> = Promise.resolve();
    const report = (seen: { idle: boolean; locked: boolean }) => {
      told = told.then(() => client.execute({ type: 'reportPresence', ...seen }));
    };
    void detectIdle(idleMinutes * 60_000, report, stop.signal);
    return () => stop.abort();
  }, [client, connection, idleMinutes]);
  return null;
}

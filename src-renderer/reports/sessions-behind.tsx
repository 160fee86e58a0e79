import { Button, UnstyledButton } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Trouble } from '../client/index.ts';
import { useClient } from '../shared/client-context.tsx';
import { Dialog } from '../shared/dialog.tsx';
import { minutesText } from '../shared/durations.ts';
import panel from '../shared/panel.module.css';
import { useReturnedFocus } from '../shared/return.ts';
import { open } from '../shared/route.ts';
import { TroubleText } from '../shared/trouble-text.tsx';
import type { CalendarWords } from './calendar-words.ts';
import shared from './reports.module.css';
import styles from './sessions-behind.module.css';
import { type Behind, type Share, sharesBehind } from './sessions-of.ts';

type SessionsBehind = { behind: Behind; zone: string; words: CalendarWords; onClose(): void };

/** The sessions that make up a figure, each with its share of it; opened, with all that is kept of it. */
export function SessionsBehind({ behind, zone, words, onClose }: SessionsBehind) {
  const { t } = useTranslation();
  const { shares, earlier, trouble, waiting, goOn } = useShares(behind, zone);
  useReturnedFocus(shares.length > 0);
  return (
    <Dialog title={behind.title} onClose={onClose}>
      <p className={panel.soft}>{words.span({ kind: 'custom', from: behind.from, to: behind.to })}</p>
      <TroubleText trouble={trouble} />
      <ul className={styles.sessions} aria-busy={waiting}>
        {shares.map((share) => (
          <SharedSession key={share.sessionId} share={share} words={words} />
        ))}
      </ul>
      {waiting && <p className={panel.soft}>{t('reports.counting')}</p>}
      {!waiting && trouble === null && shares.length === 0 && <p className={panel.soft}>{t('reports.noSessions')}</p>}
      {!waiting && earlier !== null && (
        <Button variant="default" size="compact-sm" onClick={goOn}>
          {t('reports.earlier')}
        </Button>
      )}
    </Dialog>
  );
}

function useShares(behind: Behind, zone: string) {
  const client = useClient();
  const [shares, setShares] = useState<Share[]>([]);
  const [to, setTo] = useState(behind.to);
  const [earlier, setEarlier] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [waiting, setWaiting] = useState(true);
  useEffect(() => {
    let wanted = true;
    setWaiting(true);
    void sharesBehind({ from: behind.from, to }, behind.counts, zone, client).then((answer) => {
      if (!wanted) return;
      setWaiting(false);
      setTrouble(answer.ok ? null : answer.error);
      if (!answer.ok) return;
      setShares((before) => merged(before, answer.value.shares));
      setEarlier(answer.value.earlier);
    });
    return () => {
      wanted = false;
    };
  }, [behind, to, zone, client]);
  const goOn = useCallback(() => earlier !== null && setTo(earlier), [earlier]);
  return { shares, earlier, trouble, waiting, goOn };
}

/** A session that goes back into an earlier piece is one session all the same. */
function merged(before: Share[], more: Share[]): Share[] {
  const all = new Map(before.map((share) => [share.sessionId, share]));
  for (const share of more) {
    const known = all.get(share.sessionId);
    all.set(share.sessionId, known === undefined ? share : { ...known, start: share.start, ms: known.ms + share.ms });
  }
  return [...all.values()];
}

type SharedSession = { share: Share; words: CalendarWords };

/** One line; it leads to all that is kept of the session, and Back leads here again. */
function SharedSession({ share, words }: SharedSession) {
  const { t } = useTranslation();
  const end = share.end === null ? t('reports.now') : words.time(share.end);
  const id = `behind-${share.sessionId}`;
  return (
    <li>
      <UnstyledButton
        id={id}
        className={styles.session}
        onClick={() => open({ window: 'session', sessionId: share.sessionId }, id)}
      >
        <span className={styles.title}>
          <span className={shared.inRow} title={share.title}>
            {share.title}
          </span>
          <span className={styles.when}>
            {words.dayOf(share.start)}, {words.time(share.start)}–{end}
          </span>
        </span>
        <span className={styles.length}>{minutesText(share.ms, t)}</span>
      </UnstyledButton>
    </li>
  );
}

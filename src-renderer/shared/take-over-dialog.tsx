import { TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Instant, SessionSummary } from '#contract';
import { useFeed } from './client-context.tsx';
import dialog from './dialog.module.css';
import { Dialog } from './dialog.tsx';
import { DialogButtons } from './dialog-buttons.tsx';
import { minutesText } from './durations.ts';
import { usePlace, zoneHere } from './place.ts';
import { useTimes } from './times.ts';
import { TroubleText } from './trouble-text.tsx';
import { readEnd } from './typed-times.ts';
import { useCommand } from './use-command.ts';
import { useQuery } from './use-query.ts';

type TakeOverDialog = { session: Pick<SessionSummary, 'id' | 'title' | 'device'>; onClose(): void };

/** Takes over a session whose clock ran on the other machine: only the person knows until when that was work. */
export default function TakeOverDialog({ session: { id, title, device }, onClose }: TakeOverDialog) {
  const { t } = useTranslation();
  const { seen } = useFeed();
  const asked = useQuery<'session'>({ type: 'session', sessionId: id });
  const since = asked.value?.intervals.at(-1)?.start;
  const heardAt = seen?.current.elsewhere.find((one) => one.id === id)?.heardAt ?? since;
  return (
    <Dialog title={t('machines.askTitle', { title })} onClose={onClose}>
      <TroubleText trouble={asked.trouble} />
      {since !== undefined && heardAt !== undefined && (
        <Until
          sessionId={id}
          since={since}
          heardAt={[since, heardAt].sort()[1] ?? since}
          name={device?.name ?? ''}
          onClose={onClose}
        />
      )}
    </Dialog>
  );
}

type Until = { sessionId: string; since: Instant; heardAt: Instant; name: string; onClose(): void };

function Until({ sessionId, since, heardAt, name, onClose }: Until) {
  const { t } = useTranslation();
  const times = useTimes();
  const place = usePlace(zoneHere());
  const taking = useCommand();
  const [typed, setTyped] = useState<string | null>(null);
  const [isAsked, setAsked] = useState(false);
  const read = typed === null ? heardAt : readEnd(typed, since, place);
  const until = typed === null || (read !== null && since <= read && read <= place.now) ? read : null;
  // What is said below the field changes its words, and not the height of the dialog while one types.
  const unread = t('machines.untilUnread', { since: times.time(since), example: times.clock(heardAt) });
  const take = async (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (until === null) return;
    // What was not touched stays to the second.
    const said = typed === null ? {} : { workedUntil: until };
    if (await taking.run({ type: 'takeOver', sessionId, ...said })) onClose();
  };
  return (
    <form noValidate className={dialog.form} onSubmit={(event) => void take(event)}>
      <p className={dialog.text}>
        {t('machines.ask', { name, since: times.time(since), heard: times.timeOn(since, heardAt) })}
      </p>
      <TextInput
        data-autofocus
        autoFocus
        autoComplete="off"
        label={t('machines.until')}
        placeholder={t('machines.untilHint', { example: times.clock(heardAt) })}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={typed ?? times.timeOn(since, heardAt)}
        description={
          until === null
            ? !isAsked && unread
            : t('machines.untilRead', {
                time: times.time(until),
                length: minutesText(Date.parse(until) - Date.parse(since), t),
              })
        }
        error={until === null && isAsked ? unread : null}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.select()}
      />
      <TroubleText trouble={taking.trouble} />
      <DialogButtons submit={t('machines.takeOver')} onClose={onClose} />
    </form>
  );
}

import { ActionIcon, Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SessionSummary, Step } from '#contract';
import { MoreIcon } from '../shared/icons.tsx';
import { open } from '../shared/route.ts';
import { TroubleText } from '../shared/trouble-text.tsx';
import { useCommand } from '../shared/use-command.ts';
import type { OpenDialog } from './tracker-dialog.tsx';

type SessionMenu = {
  session: SessionSummary;
  /** Known for the session shown large only: its steps can become a procedure. */
  steps?: Step[];
  withCheckout?: boolean;
  onOpen(dialog: OpenDialog): void;
};

/** What is done to a session less often than pausing and checking out. */
export function SessionMenu({ session, steps = [], withCheckout = false, onOpen }: SessionMenu) {
  const { t } = useTranslation();
  const saving = useCommand();
  const save = () => saving.run({ type: 'saveProcedure', title: session.title, steps: steps.map((step) => step.text) });
  return (
    <>
      <Menu
        position="bottom-end"
        transitionProps={{ duration: 0 }}
        withinPortal={false}
        withInitialFocusPlaceholder={false}
      >
        <Menu.Target>
          <ActionIcon
            id={`more-${session.id}`}
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t('action.more', { title: session.title })}
          >
            <MoreIcon />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {withCheckout && (
            <Menu.Item onClick={() => open({ window: 'checkout', sessionId: session.id })}>
              {t('action.checkout')}
            </Menu.Item>
          )}
          <Menu.Item onClick={() => open({ window: 'session', sessionId: session.id }, `more-${session.id}`)}>
            {t('action.openSession')}
          </Menu.Item>
          <Menu.Item onClick={() => onOpen({ about: 'edit', session })}>{t('action.edit')}</Menu.Item>
          {steps.length > 0 && <Menu.Item onClick={() => void save()}>{t('action.saveProcedure')}</Menu.Item>}
          <Menu.Item onClick={() => onOpen({ about: 'abort', session })}>{t('action.abort')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <TroubleText trouble={saving.trouble} />
    </>
  );
}

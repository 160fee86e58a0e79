import { Menu } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { open } from '../shared/route.ts';
import { TroubleText } from '../shared/trouble-text.tsx';
import { useCommand } from '../shared/use-command.ts';
import { MoreButton } from './more-button.tsx';
import type { SessionMenu } from './session-menu.tsx';

/** The menu of a session, open as soon as it is there. */
export default function OpenedMenu({ session, steps = [], withCheckout = false, onOpen }: SessionMenu) {
  const { t } = useTranslation();
  const saving = useCommand();
  const button = useRef<HTMLButtonElement>(null);
  const [opened, setOpened] = useState(false);
  const save = () => saving.run({ type: 'saveProcedure', title: session.title, steps: steps.map((step) => step.text) });
  // Its button stands where the one was that was clicked, and closing leads back to it.
  useEffect(() => {
    button.current?.focus();
    setOpened(true);
  }, []);
  return (
    <>
      <Menu
        opened={opened}
        onChange={setOpened}
        position="bottom-end"
        transitionProps={{ duration: 0 }}
        withinPortal={false}
        withInitialFocusPlaceholder={false}
      >
        <Menu.Target>
          <MoreButton ref={button} session={session} />
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

import { ActionIcon } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Seen } from '../client/index.ts';
import { ChecklistIcon, KeysIcon, ListIcon, ReportIcon, SettingsIcon } from '../shared/icons.tsx';
import { open } from '../shared/route.ts';
import styles from './header.module.css';
import { TodayTotal } from './today-total.tsx';
import type { OpenDialog } from './tracker-dialog.tsx';

export function Header({ seen, onOpen }: { seen: Seen; onOpen(dialog: OpenDialog): void }) {
  const { t } = useTranslation();
  const plain = { variant: 'subtle', color: 'gray', size: 'lg' } as const;
  return (
    <header className={styles.header}>
      <TodayTotal seen={seen} />
      <nav className={styles.actions}>
        <ActionIcon {...plain} aria-label={t('sessions.title')} onClick={() => open({ window: 'sessions' })}>
          <ListIcon />
        </ActionIcon>
        <ActionIcon {...plain} aria-label={t('reports.title')} onClick={() => open({ window: 'reports' })}>
          <ReportIcon />
        </ActionIcon>
        <ActionIcon {...plain} aria-label={t('procedures.title')} onClick={() => onOpen({ about: 'procedures' })}>
          <ChecklistIcon />
        </ActionIcon>
        <ActionIcon {...plain} aria-label={t('settings.title')} onClick={() => open({ window: 'settings' })}>
          <SettingsIcon />
        </ActionIcon>
        <ActionIcon {...plain} aria-label={t('keys.open')} onClick={() => onOpen({ about: 'keys' })}>
          <KeysIcon />
        </ActionIcon>
      </nav>
    </header>
  );
}

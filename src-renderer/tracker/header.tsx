import { ActionIcon } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Seen } from '../client/index.ts';
import { ChecklistIcon, KeysIcon, ListIcon, ReportIcon, SettingsIcon } from '../shared/icons.tsx';
import { open } from '../shared/route.ts';
import styles from './header.module.css';
import { TodayTotal } from './today-total.tsx';
import type { OpenDialog } from './tracker-dialog.tsx';

export function Header({ seen, onOpen }: { seen: Seen; onOpen(dialog: OpenDialog): void }) {
  const { t } = useTranslation();
  return (
    <header className={styles.header}>
      <TodayTotal seen={seen} />
      <nav className={styles.actions}>
        <Way name={t('sessions.title')} icon={<ListIcon />} onGo={() => open({ window: 'sessions' })} />
        <Way name={t('reports.title')} icon={<ReportIcon />} onGo={() => open({ window: 'reports' })} />
        <Way name={t('procedures.title')} icon={<ChecklistIcon />} onGo={() => onOpen({ about: 'procedures' })} />
        <Way name={t('settings.title')} icon={<SettingsIcon />} onGo={() => open({ window: 'settings' })} />
        <Way name={t('keys.open')} icon={<KeysIcon />} onGo={() => onOpen({ about: 'keys' })} />
      </nav>
    </header>
  );
}

/** A way to another window. A sign alone is a riddle: its name stands beside it where there is room, or shows on pointing. */
function Way({ name, icon, onGo }: { name: string; icon: ReactNode; onGo(): void }) {
  return (
    <ActionIcon
      className={styles.way}
      variant="subtle"
      color="gray"
      size="lg"
      aria-label={name}
      title={name}
      onClick={onGo}
    >
      {icon}
      <span className={styles.name}>{name}</span>
    </ActionIcon>
  );
}

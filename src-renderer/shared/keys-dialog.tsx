import { Kbd, Switch } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from './dialog.tsx';
import styles from './keys-dialog.module.css';
import { keysText } from './keys-of.ts';
import { isMac } from './platform.ts';
import { singleKeysWanted, trackerKeys, wantSingleKeys } from './single-keys.ts';

export default function KeysDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState(singleKeysWanted);
  const mac = isMac();
  const single = (name: keyof typeof trackerKeys) => trackerKeys[name].toUpperCase();
  const rows = [
    { keys: [t('keys.space'), single('toggle')], does: t('keys.toggle') },
    { keys: [single('newSession')], does: t('keys.new') },
    { keys: [single('checkout')], does: t('keys.checkout') },
    { keys: [single('session')], does: t('keys.session') },
    { keys: ['1', '…', '9'], does: t('keys.switch') },
    { keys: ['B', 'W', 'S', 'E'], does: t('keys.away') },
    { keys: [keysText('CommandOrControl+K', mac)], does: t('keys.palette') },
    { keys: [single('sessions')], does: t('keys.sessions') },
    { keys: [single('reports')], does: t('keys.reports') },
    { keys: [single('today'), single('yesterday')], does: t('keys.days') },
    { keys: [keysText('CommandOrControl+Z', mac)], does: t('keys.undo') },
    { keys: [single('help')], does: t('keys.help') },
    { keys: [keysText('CommandOrControl+Enter', mac)], does: t('keys.send') },
    { keys: [t('keys.escape')], does: t('keys.back') },
  ];
  return (
    <Dialog title={t('keys.title')} onClose={onClose}>
      <dl className={styles.keys}>
        {rows.map(({ keys, does }) => (
          <div key={does}>
            <dt>
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <Switch
        label={t('keys.single')}
        description={t('keys.singleHint')}
        checked={wanted}
        onChange={(event) => {
          setWanted(event.currentTarget.checked);
          wantSingleKeys(event.currentTarget.checked);
        }}
      />
    </Dialog>
  );
}

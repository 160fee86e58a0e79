import { Kbd, Switch } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from './dialog.tsx';
import styles from './keys-dialog.module.css';
import { singleKeysWanted, wantSingleKeys } from './single-keys.ts';

export default function KeysDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState(singleKeysWanted);
  const rows = [
    { keys: [t('keys.space'), 'p'], does: t('keys.toggle') },
    { keys: ['n'], does: t('keys.new') },
    { keys: ['c'], does: t('keys.checkout') },
    { keys: ['o'], does: t('keys.session') },
    { keys: ['1', '…', '9'], does: t('keys.switch') },
    { keys: ['b', 'w', 's', 'e'], does: t('keys.away') },
    { keys: [t('keys.paletteKeys')], does: t('keys.palette') },
    { keys: ['l'], does: t('keys.sessions') },
    { keys: [t('keys.undoKeys')], does: t('keys.undo') },
    { keys: ['r'], does: t('keys.reports') },
    { keys: ['?'], does: t('keys.help') },
    { keys: [t('keys.enter')], does: t('keys.send') },
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

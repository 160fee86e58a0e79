import { Kbd } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Settings } from '#contract';
import panel from '../shared/panel.module.css';
import styles from './settings.module.css';

const names = ['toggle', 'newSession', 'palette', 'checkout'] as const;

/** Global shortcuts: they work on the desktop, from wherever one is. */
export function Shortcuts({ shortcuts }: { shortcuts: Settings['shortcuts'] }) {
  const { t } = useTranslation();
  return (
    <section className={panel.panel} aria-labelledby="shortcuts">
      <h2 id="shortcuts">{t('settings.shortcuts')}</h2>
      <p className={styles.hint}>{t('settings.onDesktop')}</p>
      <dl className={styles.shortcuts}>
        {names.map((name) => (
          <div key={name}>
            <dt>{t(`settings.shortcut.${name}`)}</dt>
            <dd>{shortcuts[name] === null ? t('settings.shortcutOff') : <Keys accelerator={shortcuts[name]} />}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Keys({ accelerator }: { accelerator: string }) {
  return accelerator
    .replace('CommandOrControl', 'Ctrl / ⌘')
    .split('+')
    .map((key) => <Kbd key={key}>{key}</Kbd>);
}

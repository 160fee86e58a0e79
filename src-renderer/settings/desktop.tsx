import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Abilities } from '#contract';
import { CheckedIcon, CrossIcon, WarningIcon } from '../shared/icons.tsx';
import styles from './desktop.module.css';
import { Section } from './section.tsx';
import { useSettingsShown } from './use-settings.ts';

type Line = { can: 'yes' | 'no' | 'perhaps'; text: string };

const icons = { yes: CheckedIcon, no: CrossIcon, perhaps: WarningIcon } as const;

/** What this desktop can and cannot do, honestly, and what to do about it. */
export function Desktop() {
  const { t } = useTranslation();
  const { abilities } = useSettingsShown().view;
  return (
    <Section id="desktop" hint={t(abilities.platform === null ? 'settings.can.inBrowser' : 'settings.can.hint')}>
      <ul id="abilities" className={styles.abilities} aria-label={t('settings.can.title')}>
        {linesOf(abilities, t).map(({ can, text }) => {
          const Icon = icons[can];
          return (
            <li key={text} data-can={can}>
              <Icon />
              <span>
                <span className="visually-hidden">{t(`settings.can.${can}`)}: </span>
                {text}
              </span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

function linesOf(abilities: Abilities, t: TFunction): Line[] {
  const measured = { measured: 'yes', unknown: 'perhaps', no: 'no' } as const;
  const idle: Line = { can: measured[abilities.idle], text: t(`settings.can.idle.${abilities.idle}`) };
  if (abilities.platform === null) return [idle];
  const yesOrNo = (is: boolean, name: 'tray' | 'buttons' | 'autostart' | 'updates'): Line => ({
    can: is ? 'yes' : 'no',
    text: t(`settings.can.${name}.${is ? 'yes' : 'no'}`),
  });
  return [
    yesOrNo(abilities.tray, 'tray'),
    idle,
    shortcutsLine(abilities, t),
    yesOrNo(abilities.notificationButtons, 'buttons'),
    yesOrNo(abilities.autostart, 'autostart'),
    yesOrNo(abilities.updates, 'updates'),
    ...(abilities.wayland ? [{ can: 'perhaps', text: t('settings.can.wayland') } as const] : []),
  ];
}

function shortcutsLine({ shortcuts }: Abilities, t: TFunction): Line {
  const states = Object.values(shortcuts);
  if (states.includes('unavailable')) return { can: 'no', text: t('settings.can.shortcuts.no') };
  return states.includes('requested')
    ? { can: 'perhaps', text: t('settings.can.shortcuts.requested') }
    : { can: 'yes', text: t('settings.can.shortcuts.yes') };
}

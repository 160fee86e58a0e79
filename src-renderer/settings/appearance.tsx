import { useTranslation } from 'react-i18next';
import { bestLanguage, hourForms, type SettingsChange } from '#contract';
import { useManner } from '../shared/manner.ts';
import { messages } from '../shared/messages.ts';
import { ChoiceSetting, ListSetting } from './choice-setting.tsx';
import { Section } from './section.tsx';
import { useSettingsShown } from './use-settings.ts';

const themes = ['system', 'light', 'dark'] as const;
/** With a day of each, to be named by. */
const weekStarts = [
  { value: 'monday', day: '2026-11-16' },
  { value: 'sunday', day: '2026-11-15' },
  { value: 'saturday', day: '2026-11-14' },
] as const;
const timeFormats = ['region', '24h', '12h'] as const;
const afternoon = new Date(2026, 10, 16, 14, 30);

/** How the windows look, and how they write. */
export function AppearanceSettings() {
  const { t } = useTranslation();
  const { view, change } = useSettingsShown();
  const { theme, language, weekStart, timeFormat } = view.settings.appearance;
  const { locale } = useManner();
  const set = (appearance: NonNullable<SettingsChange['appearance']>) => void change({ appearance });
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  const time = (form: (typeof timeFormats)[number]) =>
    new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', ...hourForms[form] }).format(afternoon);
  return (
    <Section id="appearance">
      <ChoiceSetting
        id="theme"
        name="appearance.theme"
        label={t('settings.theme')}
        choices={themes.map((value) => ({ value, label: t(`settings.themes.${value}`) }))}
        value={theme}
        onChange={(wanted) => set({ theme: wanted })}
      />
      <ListSetting
        id="language"
        name="appearance.language"
        label={t('settings.language')}
        choices={[{ value: '', label: t('settings.languageOfSystem') }, ...messages.languages.map(named)]}
        value={(language !== null && bestLanguage([language], messages.languages)) || ''}
        onChange={(wanted) => set({ language: wanted === '' ? null : wanted })}
      />
      <ListSetting
        id="week-start"
        name="appearance.weekStart"
        label={t('settings.weekStart')}
        choices={[
          { value: 'region', label: t('settings.ofRegion') },
          ...weekStarts.map(({ value, day }) => ({ value, label: weekday.format(new Date(`${day}T00:00:00Z`)) })),
        ]}
        value={weekStart}
        onChange={(wanted) => set({ weekStart: wanted })}
      />
      <ListSetting
        id="time-format"
        name="appearance.timeFormat"
        label={t('settings.timeFormat')}
        choices={timeFormats.map((value) => ({ value, label: t(`settings.times.${value}`, { time: time(value) }) }))}
        value={timeFormat}
        onChange={(wanted) => set({ timeFormat: wanted })}
      />
    </Section>
  );
}

/** A language by its own name, so that whoever reads it finds it. */
function named(language: string): { value: string; label: string } {
  const own = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  return { value: language, label: own.charAt(0).toLocaleUpperCase(language) + own.slice(1) };
}

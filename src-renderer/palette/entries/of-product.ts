import type { TFunction } from 'i18next';
import { type CurrentView, namedDays } from '#contract';
import type { Route } from '../../shared/route.ts';
import { settingSections } from '../../shared/setting-places.ts';
import { undo } from '../../shared/undo-notice.ts';
import type { Entry } from './entry.ts';

type Place = Exclude<Route['window'], 'checkout' | 'session' | 'palette'>;

/** What each window is called here. One that is new has to be named before this compiles. */
const places: Readonly<Record<Place, (t: TFunction) => string>> = {
  tracker: (t) => t('palette.tracker'),
  sessions: (t) => t('sessions.title'),
  reports: (t) => t('reports.title'),
  data: (t) => t('data.title'),
  settings: (t) => t('settings.title'),
};

/** The windows the palette leads to, but for the one it lies over. */
export function placeEntries(here: Route['window'] | null, t: TFunction): Entry[] {
  return placesInOrder
    .filter((window) => window !== here)
    .map((window) => ({ id: window, group: 'open', title: places[window](t), act: { show: { window } } }));
}

const placesInOrder: readonly Place[] = ['tracker', 'sessions', 'reports', 'data', 'settings'];

/** The reports that are asked for most, by their names. */
export function dayEntries(t: TFunction): Entry[] {
  return namedDays.map((day) => ({
    id: `report-${day}`,
    group: 'open',
    title: t(`palette.day.${day}`),
    act: { show: { window: 'reports', day } },
  }));
}

/** Each setting, for whoever names it (“setting theme”). */
export function settingEntries(t: TFunction): Entry[] {
  return settingSections.flatMap(({ title, settings }) =>
    settings.map(({ id, label }): Entry => {
      const act = { show: { window: 'settings', setting: id } } as const;
      return {
        id: `setting-${id}`,
        group: 'open',
        title: t('palette.setting', { setting: t(label) }),
        about: t(title),
        act,
        namedBy: 'both',
      };
    }),
  );
}

/** What concerns no single session. */
export function productEntries({ away, overlaps }: Pick<CurrentView, 'away' | 'overlaps'>, t: TFunction): Entry[] {
  const entry = (id: string, title: string, act: Entry['act']): Entry => ({ id, group: 'do', title, act });
  const toData: Entry['act'] = { show: { window: 'data' } };
  return [
    ...(away.length === 0
      ? []
      : [entry('resolveAway', t('palette.resolveAway', { count: away.length }), { show: { window: 'tracker' } })]),
    entry('undo', t('palette.undo'), { command: undo }),
    entry('newSession', t('palette.newSession'), { ask: { about: 'newSession' } }),
    entry('procedures', t('palette.procedures'), { ask: { about: 'procedures' } }),
    entry('backup', t('palette.backup'), { command: { type: 'backup' }, said: t('palette.said.backup') }),
    entry('restore', t('palette.restore'), toData),
    entry('import', t('palette.import'), toData),
    entry('export', t('palette.export'), toData),
    entry('moveRecords', t('palette.moveRecords'), toData),
    entry('keys', t('palette.keys'), { ask: { about: 'keys' } }),
    ...(overlaps === 0
      ? []
      : [entry('resolveOverlap', t('palette.resolveOverlap', { count: overlaps }), { ask: { about: 'overlaps' } })]),
  ];
}

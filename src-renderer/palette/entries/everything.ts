import type { TFunction } from 'i18next';
import type { CurrentView, Procedure } from '#contract';
import type { Route } from '../../shared/route.ts';
import type { Entry } from './entry.ts';
import { entriesOfMain } from './of-main.ts';
import { otherEntries, procedureEntries, switchEntries, takeOverEntries } from './of-others.ts';
import { dayEntries, placeEntries, productEntries, settingEntries } from './of-product.ts';

/** What the entries are made of. */
type Known = {
  current: CurrentView;
  procedures: readonly Procedure[];
  /** The window the palette lies over; null when it is a window of its own. */
  over: Route['window'] | null;
  /** The keys that do the same from there, by the id of the entry. */
  keys: ReadonlyMap<string, readonly string[]>;
};

/** Everything that can be done, in the order in which it is offered to somebody who has not used the palette yet. */
export function everything({ current, procedures, over, keys }: Known, t: TFunction): Entry[] {
  const { open, running } = current;
  const main = running ?? open[0];
  const others = open.filter(({ id }) => id !== main?.id);
  const entries = [
    ...(main === undefined ? [] : entriesOfMain(main, running, t)),
    ...switchEntries(others),
    ...takeOverEntries(current.elsewhere, t),
    ...procedureEntries(procedures, t),
    ...placeEntries(over, t),
    ...dayEntries(t),
    ...productEntries(current, t),
    ...settingEntries(t),
    ...otherEntries(others, t),
  ];
  const numbers = new Map(others.map(({ id }, index) => [`switch-${id}`, `switch-${index + 1}`]));
  return entries.map((entry) => {
    const does = keys.get(numbers.get(entry.id) ?? entry.id);
    return does === undefined ? entry : { ...entry, keys: does };
  });
}

import app from '../../app.module.css';
import { clockText } from '../../shared/durations.ts';
import { everySecond } from '../../shared/every-second.ts';
import panel from '../../shared/panel.module.css';
import frame from '../../shared/window.module.css';
import { workedMsAt } from '../../shared/worked.ts';
import current from '../current-session.module.css';
import header from '../header.module.css';
import start from '../start-form.module.css';
import field from '../title-field.module.css';
import today from '../today.module.css';
import tracker from '../tracker.module.css';
import { element } from './element.ts';
import type { FirstView } from './first-view.ts';
import type { Words } from './words.ts';

export type Drawn = { window: HTMLElement; field: HTMLInputElement; form: HTMLFormElement; stop(): void };

/**
 * The clock and the field for a title, where the tracker has them and in its own styles. All else of the tracker has its room
 * and comes with it.
 */
export function drawTracker(view: FirstView | null, words: Words): Drawn {
  const { section, input, form } = startForm(words, view === null);
  const clock = view && currentSession(view, words);
  const room = (className: string | undefined) => element('div', { class: className });
  const aside = element('div', { class: tracker.aside }, section);
  const columns = element('div', { class: tracker.columns }, ...(clock === null ? [] : [clock.panel]), aside);
  const main = element('main', {}, ...(view === null ? [] : [room(today.today)]), columns);
  const empty = view === null ? { 'data-empty': 'true' } : {};
  const day = element('div', { class: `${frame.wide} ${tracker.window}`, ...empty }, room(header.header), main);
  const window = element('div', { class: app.app }, element('div', {}, day));
  return { window, field: input, form, stop: () => clock?.stop() };
}

function currentSession(view: FirstView, words: Words): { panel: HTMLElement; stop(): void } {
  const timer = element('span', { class: current.timer, role: 'timer', 'aria-label': words.current.timer });
  const show = () => {
    const ms = workedMsAt(view.worked, Date.now());
    timer.textContent = clockText(ms);
    return ms;
  };
  const session = element(
    'section',
    { class: current.session, 'aria-label': words.current.region, 'data-clock': view.running ? 'running' : 'paused' },
    element('div', { class: `${current.head} first-look-head` }),
    element('h1', { class: current.title }, view.title),
    ...(view.outcome === null ? [] : [element('p', { class: current.outcome }, view.outcome)]),
    timer,
    ...(view.hasEstimate ? [element('div', { class: 'first-look-estimate' })] : []),
    ...(view.tags.length === 0 ? [] : [tagList(view.tags, words)]),
    element('div', { class: `${current.actions} first-look-buttons` }),
  );
  const panel = element('div', { class: tracker.session }, session);
  if (view.running) return { panel, stop: everySecond(show) };
  show();
  return { panel, stop: () => {} };
}

function tagList(tags: readonly string[], words: Words): HTMLElement {
  const items = tags.map((tag) => element('li', {}, tag));
  return element('ul', { class: current.tags, 'aria-label': words.current.tags }, ...items);
}

function startForm(words: Words, isFirst: boolean) {
  const input = element('input', {
    class: 'plain-field',
    role: 'combobox',
    'aria-expanded': 'false',
    'aria-autocomplete': 'list',
    'aria-label': words.start.placeholder,
    placeholder: words.start.placeholder,
    autocomplete: 'off',
  });
  const button = element('span', { class: 'first-look-start', 'aria-hidden': 'true' }, words.start.submit);
  const form = element(
    'form',
    { novalidate: '' },
    element('div', { class: start.line }, element('div', { class: field.title }, input), button),
  );
  const question = [
    element('h1', { class: start.empty }, words.start.empty),
    element('p', { class: start.hint }, words.start.emptyHint),
  ];
  const section = element(
    'section',
    { class: isFirst ? panel.panel : undefined, 'aria-label': words.start.region },
    ...(isFirst ? question : []),
    form,
  );
  return { section, input, form };
}

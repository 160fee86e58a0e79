import { describe, expect, test } from 'vitest';
import type { CurrentView, SessionSummary } from '#contract';
import { sayIn } from '../../src-main/app/desktop/say.ts';
import { trayModel } from '../../src-main/app/desktop/tray-model.ts';
import { shortened } from '../../src-main/app/desktop/words.ts';
import { viewOpen } from '../../src-main/engine/index.ts';
import { at, World } from '../engine/world.ts';

/** The view at a time, as the engine gives it. */
function viewAt(world: World, time: string, todayMs: number): CurrentView {
  return { ...viewOpen(world.state, at(time)), todayMs, zone: 'UTC', elsewhere: [], overlaps: 0 };
}

function shown(view: CurrentView, time: string) {
  const { menu, ...rest } = trayModel(view, Date.parse(at(time)), english);
  return { ...rest, menu: menu.map((entry) => (entry.kind === 'separator' ? '—' : entry.label)) };
}

const minute = 60_000;
const english = sayIn(['en-GB']);

describe('What the tray shows', () => {
  test('With nothing open', () => {
    expect(shown(viewAt(new World(), '09:00', 0), '09:00')).toEqual({
      icon: 'nothing',
      title: '',
      tooltip: 'Nothing running\nToday under a minute',
      menu: ['New session…', '—', 'Today: under a minute', 'Open Intermission', 'Settings…', '—', 'Quit'],
    });
  });

  test('While a clock runs: its time goes on from when the view was made', () => {
    const world = new World();
    world.do('09:00', { type: 'start', title: 'Slides' });
    world.do('09:30', { type: 'start', title: 'Report' });
    expect(shown(viewAt(world, '09:40', 40 * minute), '10:35')).toEqual({
      icon: 'running',
      title: '1:05',
      tooltip: 'Report\n1 h 05 min\nToday 1 h 35 min',
      menu: [
        'Pause “Report”',
        'Check out…',
        'Switch to',
        'New session…',
        '—',
        'Today: 1 h 35 min by 10:35',
        'Open Intermission',
        'Settings…',
        '—',
        'Quit',
      ],
    });
  });

  test('While paused: the session paused last, and the others to switch to, with their times', () => {
    const world = new World();
    const { id: slides } = world.do('09:00', { type: 'start', title: 'Slides' });
    world.do('09:30', { type: 'start', title: 'Report' });
    world.do('09:45', { type: 'pause' });
    const view = viewAt(world, '09:50', 45 * minute);
    const { icon, title, tooltip, menu } = trayModel(view, Date.parse(at('11:00')), english);
    expect({ icon, title, tooltip }).toEqual({
      icon: 'paused',
      title: '',
      tooltip: 'Report\nPaused, 15 min\nToday 45 min',
    });
    expect(menu.find((entry) => entry.kind === 'submenu')).toEqual({
      kind: 'submenu',
      label: 'Switch to',
      entries: [{ kind: 'action', label: 'Slides  0:30', action: { type: 'resume', sessionId: slides } }],
    });
  });

  test('Overdue from the minute that the plan passes, without a new view; marked wherever the session is named', () => {
    const world = new World();
    const plannedCheckoutAt = at('10:00');
    world.do('09:00', { type: 'start', title: 'Slides', plannedCheckoutAt });
    world.do('09:30', { type: 'start', title: 'Report', plannedCheckoutAt });
    const view = viewAt(world, '09:30', 30 * minute);
    expect([shown(view, '10:00').icon, shown(view, '10:01')]).toMatchObject([
      'running',
      { icon: 'overdue', tooltip: 'Report\n31 min, overdue\nToday 1 h 01 min' },
    ]);
    expect(JSON.stringify(trayModel(view, Date.parse(at('10:01')), english).menu)).toContain('“Report” (overdue)');
    expect(JSON.stringify(trayModel(view, Date.parse(at('10:01')), english).menu)).toContain('Slides  0:30 (overdue)');
  });

  test('A session that was paused overdue is paused', () => {
    const world = new World();
    world.do('09:00', { type: 'start', title: 'Report', plannedCheckoutAt: at('09:30') });
    world.do('10:00', { type: 'pause' });
    expect(shown(viewAt(world, '10:00', 60 * minute), '10:00')).toMatchObject({
      icon: 'paused',
      tooltip: 'Report\nPaused, 1 h 00 min, overdue\nToday 1 h 00 min',
    });
  });

  test('In Japanese, for who reads that first', () => {
    const world = new World();
    world.do('09:00', { type: 'start', title: 'スライド', plannedCheckoutAt: at('10:00') });
    world.do('09:30', { type: 'start', title: '報告書' });
    const view = viewAt(world, '09:40', 40 * minute);
    const { tooltip, menu } = trayModel(view, Date.parse(at('10:35')), sayIn(['ja-JP', 'en-US']));
    expect([tooltip, menu.map((entry) => (entry.kind === 'separator' ? '—' : entry.label))]).toEqual([
      '報告書\n1時間05分\n今日 1時間35分',
      [
        '「報告書」を一時停止',
        'チェックアウト…',
        '切り替え',
        '新しいセッション…',
        '—',
        '今日：1時間35分（10:35 現在）',
        'Intermission を開く',
        '設定…',
        '—',
        '終了',
      ],
    ]);
    expect(JSON.stringify(menu)).toContain('スライド  0:30（予定超過）');
  });

  test('In English, for who reads neither', () => {
    expect(trayModel(viewAt(new World(), '09:00', 0), Date.parse(at('09:00')), sayIn(['fr-FR'])).tooltip).toBe(
      'Nothing running\nToday under a minute',
    );
  });

  test('With the clock set back, no time is taken back', () => {
    const world = new World();
    world.do('09:00', { type: 'start', title: 'Report' });
    expect(shown(viewAt(world, '09:40', 40 * minute), '09:10').title).toBe('0:40');
  });
});

describe('Titles', () => {
  const titled = (title: string): SessionSummary => {
    const world = new World();
    world.do('09:00', { type: 'start', title });
    const [session] = viewAt(world, '09:40', 0).open;
    if (session === undefined) throw new Error('Nothing is open');
    return session;
  };

  test.each([
    ['long', 'Quarterly report '.repeat(50)],
    ['of letters that are several units long', '👩‍👩‍👧‍👦'.repeat(40)],
    ['Japanese', '四半期報告書'.repeat(60)],
    ['of lines and tabs', 'Report\n\tand\r\nslides\u2028'.repeat(20)],
    ['with ampersands and quotes', `R&D "plan" <b>'&amp;'`],
    ['of half a letter', 'Report \ud83d'],
  ])('%s: one line, at most 127 units in the tooltip, no letter cut', (_name, title) => {
    const world = new World();
    world.do('09:00', { type: 'start', title });
    const { tooltip, menu } = trayModel(viewAt(world, '10:40', 100 * minute), Date.parse(at('10:40')), english);
    const [first] = menu;
    const label = first?.kind === 'action' ? first.label : '';
    expect(tooltip.length).toBeLessThanOrEqual(127);
    expect(tooltip.split('\n').length).toBe(3);
    expect(label.length).toBeLessThanOrEqual('Pause “”'.length + 40);
    expect(label).not.toMatch(/[\n\r\t\u2028]|\u200d…/);
    expect(titled(title).title).toBe(title.trim());
  });

  test('Are cut between letters', () => {
    expect([
      shortened('Report', 6),
      shortened('Reports', 6),
      shortened('👍🏽👍🏽👍🏽', 10),
      shortened('a b c', 4),
    ]).toEqual(['Report', 'Repor…', '👍🏽👍🏽…', 'a b…']);
  });
});

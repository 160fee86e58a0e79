import { current } from '../windows.ts';
import { ago, atCheckout, minuteMs, reportRunning, type Scene, started, told } from './scene.ts';

/** The checkout with each decision. */
export const checkoutScenes: Scene[] = [
  {
    name: 'checkout, done',
    set: async (desk) => {
      await told(desk, { type: 'start', title: 'Write the quarterly report', at: ago(200) });
      await told(desk, {
        type: 'checkout',
        decision: 'complete',
        review: { try: 'Ask for the figures a week before' },
      });
      await told(desk, {
        type: 'start',
        title: 'Write the quarterly report',
        plannedOutcome: 'A draft that Mira can comment on',
        estimateMs: 90 * minuteMs,
        steps: ['Collect the figures', 'Write the summary'],
      });
      await atCheckout(desk);
      await desk.page.getByText('Ask for the figures a week before').waitFor();
      await desk.page.getByLabel('Keep').fill('Wrote before reading the mail');
    },
  },
  {
    name: 'checkout, continue later, without a review',
    set: async (desk) => {
      await reportRunning(desk);
      await atCheckout(desk, 'Continue later');
      await desk.page.getByRole('button', { name: 'Check out and continue later' }).click();
      await desk.page.getByRole('alert').filter({ hasText: /\w/ }).waitFor();
    },
  },
  {
    name: 'checkout, switch',
    set: async (desk) => {
      await started(desk, ['Answer the mail', 'Phone call with the printers']);
      await reportRunning(desk, 12);
      await current(desk.page).title.filter({ hasText: 'report' }).waitFor();
      await atCheckout(desk, 'Switch to…');
      await desk.page.getByLabel('Next', { exact: true }).waitFor();
    },
  },
  {
    name: 'checkout, switch to something new',
    set: async (desk) => {
      await reportRunning(desk, 143);
      await atCheckout(desk, 'Switch to…');
      await desk.page.getByRole('button', { name: 'Check out and switch' }).click();
      await desk.page.getByText('Say what you switch to.').waitFor();
    },
  },
  {
    name: 'checkout, in Japanese',
    browser: { locale: 'ja-JP' },
    set: async (desk) => {
      await told(desk, {
        type: 'start',
        title: '四半期報告書を書く',
        estimateMs: 120 * minuteMs,
        steps: ['数字を集める'],
      });
      await desk.page.getByRole('button', { name: 'チェックアウト' }).click();
      await desk.page.getByText('あとで続ける', { exact: true }).click();
      await desk.page.getByRole('button', { name: 'チェックアウトしてあとで続ける' }).click();
      await desk.page.getByRole('alert').filter({ hasText: 'Keep・Problem・Try' }).waitFor();
    },
  },
];

import { Suspense, startTransition, useState } from 'react';
import type { SessionSummary, Step } from '#contract';
import { lazily } from '../shared/on-demand.ts';
import { MoreButton } from './more-button.tsx';
import type { OpenDialog } from './tracker-dialog.tsx';

export type SessionMenu = {
  session: SessionSummary;
  /** Known for the session shown large only: its steps can become a procedure. */
  steps?: Step[];
  withCheckout?: boolean;
  onOpen(dialog: OpenDialog): void;
};

const load = () => import('./opened-menu.tsx');
const OpenedMenu = lazily(load);

/**
 * What is done to a session less often than pausing and checking out. A button until it is first used: menus are much
 * for a window that is seldom asked for one, and more so for hundreds of rows.
 */
export function SessionMenu(menu: SessionMenu) {
  const [asked, setAsked] = useState(false);
  if (!asked) {
    return (
      <MoreButton
        session={menu.session}
        aria-haspopup="menu"
        aria-expanded={false}
        onPointerEnter={() => void load().catch(() => {})}
        onClick={() => startTransition(() => setAsked(true))}
      />
    );
  }
  return (
    <Suspense fallback={null}>
      <OpenedMenu {...menu} />
    </Suspense>
  );
}

import { Suspense } from 'react';
import styles from './app.module.css';
import { PaletteEverywhere } from './palette-everywhere.tsx';
import { ReportPresence } from './presence/index.ts';
import { ConnectionNotice } from './shared/connection-notice.tsx';
import { onDemand } from './shared/on-demand.ts';
import { type Route, useRoute } from './shared/route.ts';
import { UndoProvider } from './shared/undo-context.tsx';
import { UndoLine } from './shared/undo-line.tsx';
import { WindowComing } from './shared/window-coming.tsx';
import { Tracker } from './tracker/index.ts';

const Checkout = onDemand(() => import('./checkout/index.ts'));
const Session = onDemand(() => import('./session/index.ts'));
const Settings = onDemand(() => import('./settings/index.ts'));
const Sessions = onDemand(() => import('./sessions/index.ts'));
const Reports = onDemand(() => import('./reports/index.ts'));
const Data = onDemand(() => import('./data/index.ts'));
const PaletteWindow = onDemand(() => import('./palette/index.ts'));

export function App() {
  return (
    <UndoProvider>
      <div className={styles.app}>
        <div>
          <ConnectionNotice />
          <ReportPresence />
          <Shown />
        </div>
        <UndoLine />
        <PaletteEverywhere />
      </div>
    </UndoProvider>
  );
}

function Shown() {
  const route = useRoute();
  return (
    <Suspense fallback={<WindowComing window={route.window} />}>
      <Window route={route} />
    </Suspense>
  );
}

function Window({ route }: { route: Route }) {
  switch (route.window) {
    case 'checkout':
      return <Checkout key={route.sessionId} sessionId={route.sessionId} />;
    case 'session':
      return <Session key={route.sessionId} sessionId={route.sessionId} />;
    case 'settings':
      return <Settings />;
    case 'sessions':
      return <Sessions />;
    case 'reports':
      return <Reports />;
    case 'data':
      return <Data />;
    case 'palette':
      return <PaletteWindow />;
    case 'tracker':
      return <Tracker />;
  }
}

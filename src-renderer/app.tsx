import { lazy, Suspense } from 'react';
import { ReportPresence } from './presence/index.ts';
import { ConnectionNotice } from './shared/connection-notice.tsx';
import { useRoute } from './shared/route.ts';
import { Tracker } from './tracker/index.ts';

const Checkout = lazy(() => import('./checkout/index.ts'));
const Settings = lazy(() => import('./settings/index.ts'));
const Sessions = lazy(() => import('./sessions/index.ts'));
const PaletteWindow = lazy(() => import('./palette/index.ts'));

export function App() {
  return (
    <>
      <ConnectionNotice />
      <ReportPresence />
      <Suspense fallback={null}>
        <Window />
      </Suspense>
    </>
  );
}

function Window() {
  const route = useRoute();
  switch (route.window) {
    case 'checkout':
      return <Checkout key={route.sessionId} sessionId={route.sessionId} />;
    case 'settings':
      return <Settings />;
    case 'sessions':
      return <Sessions />;
    case 'palette':
      return <PaletteWindow />;
    case 'tracker':
      return <Tracker />;
  }
}

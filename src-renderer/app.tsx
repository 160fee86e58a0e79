import { lazy, Suspense } from 'react';
import { ConnectionNotice } from './shared/connection-notice.tsx';
import { useRoute } from './shared/route.ts';
import { Tracker } from './tracker/index.ts';

const Checkout = lazy(() => import('./checkout/index.ts'));
const Sessions = lazy(() => import('./sessions/index.ts'));

export function App() {
  return (
    <>
      <ConnectionNotice />
      <Suspense fallback={null}>
        <Window />
      </Suspense>
    </>
  );
}

function Window() {
  const route = useRoute();
  if (route.window === 'checkout') return <Checkout key={route.sessionId} sessionId={route.sessionId} />;
  return route.window === 'sessions' ? <Sessions /> : <Tracker />;
}

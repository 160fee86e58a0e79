import { Suspense, useState } from 'react';
import { onDemand } from './shared/on-demand.ts';
import { useRoute } from './shared/route.ts';
import { usePaletteKey } from './shared/use-palette-key.ts';

const PaletteDialog = onDemand(async () => ({ default: (await import('./palette/index.ts')).PaletteDialog }));

/** The palette over whichever window is shown, but for the one that is a palette itself. */
export function PaletteEverywhere() {
  const { window } = useRoute();
  const [opened, setOpened] = useState(false);
  usePaletteKey(() => setOpened(window !== 'palette'));
  if (!opened) return null;
  return (
    <Suspense fallback={null}>
      <PaletteDialog onClose={() => setOpened(false)} />
    </Suspense>
  );
}

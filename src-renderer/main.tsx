import './zod-without-eval.ts';

import './mantine-styles.ts';
import './tokens.css';
import './base.css';

import { createRoot, type Root } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { App } from './app.tsx';
import { bridgeClient, desktopBridge, httpClient } from './client/index.ts';
import { AppearanceProvider } from './shared/appearance.tsx';
import { ClientProvider, follow, untilConnected } from './shared/client-context.tsx';
import { keptAppearance } from './shared/kept-appearance.ts';
import { languagesFor } from './shared/languages-for.ts';
import { messages } from './shared/messages.ts';
import { readToken } from './shared/token.ts';
import { isFirstLookShown, takeEarlyEvents, untilSettled } from './tracker/index.ts';

const bridge = desktopBridge();
const followed = follow(
  bridge === undefined ? httpClient(window.location.origin, readToken(), takeEarlyEvents()) : bridgeClient(bridge),
);
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
void show(createRoot(root));

async function show(root: Root): Promise<void> {
  const kept = keptAppearance();
  const instance = await messages.inFirstOf(languagesFor(kept));
  const nameLanguage = () => {
    document.documentElement.lang = instance.language;
    document.documentElement.dir = instance.dir();
  };
  nameLanguage();
  instance.on('languageChanged', nameLanguage);
  if (isFirstLookShown()) await untilConnected(followed);
  await untilSettled();
  root.render(
    <I18nextProvider i18n={instance}>
      <ClientProvider followed={followed}>
        <AppearanceProvider kept={kept}>
          <App />
        </AppearanceProvider>
      </ClientProvider>
    </I18nextProvider>,
  );
}

import './zod-without-eval.ts';

import './mantine-styles.ts';
import './tokens.css';
import './base.css';

import { MantineProvider } from '@mantine/core';
import { createRoot, type Root } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { App } from './app.tsx';
import { bridgeClient, desktopBridge, httpClient, takeToken } from './client/index.ts';
import { ClientProvider, follow } from './shared/client-context.tsx';
import { messagesFor } from './shared/i18n.ts';
import { theme } from './shared/theme.ts';

const bridge = desktopBridge();
const followed = follow(bridge === undefined ? httpClient(window.location.origin, takeToken()) : bridgeClient(bridge));
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
void show(createRoot(root));

/**
 * Mantine's variables come as a file and none of its components here write a <style>, so that the page's
 * Content-Security-Policy can refuse inline styles.
 */
async function show(root: Root): Promise<void> {
  const messages = await messagesFor(navigator.languages);
  document.documentElement.lang = messages.language;
  root.render(
    <MantineProvider theme={theme} defaultColorScheme="auto" withCssVariables={false} withGlobalClasses={false}>
      <I18nextProvider i18n={messages}>
        <ClientProvider followed={followed}>
          <App />
        </ClientProvider>
      </I18nextProvider>
    </MantineProvider>,
  );
}

import type en from './desktop/messages/en.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en };
  }
}

declare global {
  interface ImportMeta {
    /** Vite puts the modules in its place (https://vite.dev/guide/features.html#glob-import). */
    glob<Content>(pattern: string, options: { eager: true; import: 'default' }): Record<string, Content>;
  }
}

export { type App, type OpenedApp, openApp } from './open-app.ts';
export type { AppPorts } from './ports.ts';

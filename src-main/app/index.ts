export { type App, openApp } from './open-app.ts';

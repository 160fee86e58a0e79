export { MinutesField } from './minutes-field.tsx';
export { Settings as default } from './settings.tsx';
export { Shortcut } from './shortcut.tsx';
export { useSettings } from './use-settings.ts';

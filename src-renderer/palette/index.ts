export { PaletteDialog } from './palette-dialog.tsx';
export { PaletteWindow as default } from './palette-window.tsx';

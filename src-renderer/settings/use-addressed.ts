import { useHash } from '../shared/route.ts';

/** Leads to the section or setting that the address names: once it is shown, and whenever another is asked for. */
export function useAddressed(isShown: boolean): void {
  useHash((hash) => {
    const id = hash.slice(1);
    if (id !== '') show(id);
  }, isShown);
}

/** Goes to a section or setting; Back leads out of the window all the same. */
export function goTo(id: string): void {
  window.history.replaceState(window.history.state, '', `${window.location.search}#${id}`);
  show(id);
}

const controls = 'input:not([disabled]), select, button, textarea';

/** A setting's control takes the focus; a section takes it itself, so that the next Tab leads to its first control. */
function show(id: string): void {
  const place = document.getElementById(id);
  if (place === null) return;
  place.scrollIntoView({ block: place.tagName === 'SECTION' ? 'start' : 'center' });
  const control = place.tagName === 'SECTION' ? null : place.querySelector<HTMLElement>(controls);
  (control ?? place).focus({ preventScroll: true });
}

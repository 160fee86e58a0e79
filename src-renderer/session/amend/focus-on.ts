/** Once what is to have the focus has been drawn. */
export function focusOn(id: string): void {
  setTimeout(() => document.getElementById(id)?.focus());
}

import type { MenuItemConstructorOptions } from 'electron';

export class Menu {
  readonly template: MenuItemConstructorOptions[];

  private constructor(template: MenuItemConstructorOptions[]) {
    this.template = template;
  }

  static buildFromTemplate(template: MenuItemConstructorOptions[]): Menu {
    return new Menu(template);
  }

  static setApplicationMenu(_menu: Menu | null): void {}
}

/** A menu as a person reads it. */
export type ReadMenu = (string | { [label: string]: ReadMenu })[];

export function readMenu(template: MenuItemConstructorOptions[]): ReadMenu {
  return template.map((item) => {
    if (item.type === 'separator') return '-';
    const label = drawn(item.label ?? '');
    if (Array.isArray(item.submenu)) return { [label]: readMenu(item.submenu) };
    return item.enabled === false ? `(${label})` : label;
  });
}

/** Clicks what the labels lead to. Throws when there is none that can be clicked. */
export function choose(template: MenuItemConstructorOptions[], labels: string[]): void {
  const [label, ...rest] = labels;
  const item = template.find((one) => drawn(one.label ?? '') === label);
  if (item === undefined) throw new Error(`The menu has no "${label}"`);
  if (rest.length > 0 && Array.isArray(item.submenu)) {
    choose(item.submenu, rest);
    return;
  }
  if (item.enabled === false || item.click === undefined) throw new Error(`"${label}" cannot be clicked`);
  // What the menu of the product does never asks for the item, the window or the keys.
  (item.click as () => void)();
}

/** A single ampersand underlines the letter after it; two are one. */
function drawn(label: string): string {
  return label.replace(/&(&?)/g, '$1');
}

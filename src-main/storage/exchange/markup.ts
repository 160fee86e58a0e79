/** HTML that may be written as it is: everything that came from outside was escaped on its way in. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Part = Markup | readonly Markup[] | string | number | null;

/** Joins HTML. Text between it is escaped; null is nothing. */
export function html(written: TemplateStringsArray, ...parts: Part[]): Markup {
  const text = written.map((piece, index) => `${piece}${index < parts.length ? textOf(parts[index] ?? null) : ''}`);
  return new Markup(text.join(''));
}

function textOf(part: Part): string {
  if (part === null) return '';
  if (part instanceof Markup) return part.text;
  if (typeof part === 'object') return part.map(({ text }) => text).join('');
  return escaped(String(part));
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Control characters, which a page must not have, are spaces. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => entities[letter] ?? '').replace(/[^\P{Cc}\n\t]/gu, ' ');
}

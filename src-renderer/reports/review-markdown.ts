import type { ReviewsView } from '#contract';

export const parts = ['keep', 'problem', 'try'] as const;

/** A review as Markdown: a heading a part, a line an entry, each with the title it was written for. */
export function markdownOf(
  reviews: ReviewsView,
  heading: string,
  named: Readonly<Record<(typeof parts)[number], string>>,
): string {
  const written = parts.flatMap((part) => {
    const lines = reviews.flatMap((review) => {
      const text = review[part];
      return text === null ? [] : [`- ${indented(text)} _(${escaped(review.title)})_`];
    });
    return lines.length === 0 ? [] : [`## ${named[part]}\n\n${lines.join('\n')}`];
  });
  return `${[`# ${heading}`, ...written].join('\n\n')}\n`;
}

/** What was written stays in its list entry, however many lines it has. */
function indented(text: string): string {
  return escaped(text).replaceAll(/\r?\n/g, '\n  ');
}

/** What Markdown would take for its own. */
function escaped(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>#|]/g, '\\$&');
}

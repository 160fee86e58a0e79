/** A step while it is written: what is typed, and what it is known by while it moves. */
export type Step = { id: number; text: string };

let given = 0;

/** There is always a step to write in. */
export function stepsOf(texts: readonly string[]): Step[] {
  return (texts.length === 0 ? [''] : texts).map((text) => {
    given += 1;
    return { id: given, text };
  });
}

/** What was written, without what was left empty. */
export function textsOf(steps: readonly Step[]): string[] {
  return steps.map(({ text }) => text.trim()).filter((text) => text !== '');
}

/** The steps with the one at `from` at `to`; at the ends it stays. */
export function moved(steps: readonly Step[], from: number, to: number): Step[] {
  const step = steps[from];
  if (step === undefined || to < 0 || to >= steps.length) return [...steps];
  const rest = steps.toSpliced(from, 1);
  return rest.toSpliced(to, 0, step);
}

/** The steps with what was pasted in place of one: a line each, without the marks that lists have. */
export function pasted(steps: readonly Step[], at: number, text: string): Step[] {
  const lines = text.split('\n').map((line) => line.replace(/^\s*(?:[-*+]|\d+[.)])\s+(?:\[[ xX]\]\s+)?/, '').trim());
  return steps.toSpliced(at, 1, ...stepsOf(lines.filter((line) => line !== '')));
}

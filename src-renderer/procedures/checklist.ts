import { lexer, type Token, type Tokens } from 'marked';

/** A procedure as it is read from a text; its title is empty where the text has none for it. */
export type Checklist = { title: string; steps: string[] };

/**
 * The checklists of a Markdown text: lists of any kind, each under the headings above it. What is nested comes with the
 * words it is nested under. A text without a list has its lines as steps.
 */
export function checklistsIn(markdown: string): Checklist[] {
  const found: Checklist[] = [];
  let headings: { depth: number; words: string }[] = [];
  for (const token of lexer(markdown)) {
    if (isHeading(token)) {
      const { depth, tokens } = token;
      headings = [...headings.filter((above) => above.depth < depth), { depth, words: wordsOf(tokens) }];
    }
    if (!isList(token)) continue;
    const title = headings
      .map(({ words }) => words)
      .filter((words) => words !== '')
      .join(' – ');
    const steps = stepsOf(token, '');
    const same = found.find((checklist) => checklist.title === title);
    if (same === undefined) found.push({ title, steps });
    else same.steps.push(...steps);
  }
  return found.length > 0 ? found : linesOf(markdown);
}

/** Only what has nothing below it is something to do. */
function stepsOf(list: Tokens.List, under: string): string[] {
  return list.items.flatMap((item) => {
    const inner = item.tokens.filter(isList);
    const words = wordsOf(item.tokens.filter((token) => !isList(token)));
    const whole = [under, words].filter((part) => part !== '').join(': ');
    const steps = inner.flatMap((one) => stepsOf(one, whole));
    return steps.length > 0 || whole === '' ? steps : [whole];
  });
}

/** Text without its marks: of a link what is read of it, of an emphasis the words. */
function wordsOf(tokens: readonly Token[] = []): string {
  const words = tokens.map((token) => {
    if (token.type === 'checkbox') return '';
    if ('tokens' in token && token.tokens !== undefined && token.tokens.length > 0) return wordsOf(token.tokens);
    if (token.type === 'space' || token.type === 'br') return ' ';
    return 'text' in token && typeof token.text === 'string' ? token.text : '';
  });
  return words.join('').replaceAll(/\s+/g, ' ').trim();
}

function linesOf(text: string): Checklist[] {
  const steps = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return steps.length === 0 ? [] : [{ title: '', steps }];
}

function isList(token: Token): token is Tokens.List {
  return token.type === 'list';
}

function isHeading(token: Token): token is Tokens.Heading {
  return token.type === 'heading';
}

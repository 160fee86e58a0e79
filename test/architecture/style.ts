import { type Node, Visitor } from 'oxc-parser';
import { lineAt, type SourceFile } from './source-files.ts';

const longestFile = 250;
const marks = ['only', 'skip', 'skipIf', 'runIf', 'todo', 'fails'];
const testFunctions = ['describe', 'suite', 'it', 'test', 'bench'];
/** What would let the engine's answer depend on more than its arguments. */
const impure = ['Date.now', 'Math.random', 'Temporal.Now', 'performance.now', 'crypto.randomUUID'];

export function isTooLong({ text }: SourceFile): boolean {
  return text.trimEnd().split('\n').length > longestFile;
}

/** `any`, and comments that silence the compiler. */
export function looseTypes(source: SourceFile): string[] {
  const found: string[] = [];
  new Visitor({ TSAnyKeyword: (node) => found.push(at(source, node, 'any')) }).visit(source.parsed.program);
  const silencing = source.parsed.comments.flatMap((comment) => {
    const [words] = /@ts-(ignore|nocheck|expect-error)/.exec(comment.value) ?? [];
    return words === undefined ? [] : [`${source.path}:${lineAt(source, comment.start)} ${words}`];
  });
  return [...found, ...silencing];
}

/** Tests that do not run, or keep others from running. */
export function markedTests(source: SourceFile): string[] {
  return memberNames(source).flatMap(({ node, name }) => {
    const [first = '', ...rest] = name.split('.');
    return testFunctions.includes(first) && rest.some((part) => marks.includes(part)) ? [at(source, node, name)] : [];
  });
}

/** Clocks and chance, which the engine is given and never takes. */
export function impurities(source: SourceFile): string[] {
  const found = memberNames(source).flatMap(({ node, name }) =>
    impure.includes(name) ? [at(source, node, name)] : [],
  );
  new Visitor({
    NewExpression: (node) => {
      const isNow = node.callee.type === 'Identifier' && node.callee.name === 'Date' && node.arguments.length === 0;
      if (isNow) found.push(at(source, node, 'new Date()'));
    },
  }).visit(source.parsed.program);
  return found;
}

function memberNames(source: SourceFile): { node: Node; name: string }[] {
  const members: { node: Node; name: string }[] = [];
  new Visitor({ MemberExpression: (node) => members.push({ node, name: dotted(node) }) }).visit(source.parsed.program);
  return members;
}

function dotted(node: Node): string {
  if (node.type === 'Identifier') return node.name;
  if (node.type === 'CallExpression') return dotted(node.callee);
  if (node.type !== 'MemberExpression') return '';
  const part = node.property.type === 'Literal' ? `${node.property.value}` : dotted(node.property);
  return `${dotted(node.object)}.${part}`;
}

function at(source: SourceFile, node: { start: number }, what: string): string {
  return `${source.path}:${lineAt(source, node.start)} ${what}`;
}

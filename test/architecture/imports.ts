import { type Argument, type CallExpression, Visitor } from 'oxc-parser';
import { lineAt, type SourceFile } from './source-files.ts';

/** One use of another module. `specifier` is null where only running the program could tell which. */
export type Import = { specifier: string | null; typeOnly: boolean; line: number };

/** All of them: static, dynamic, re-exported, in types, and the ways around (`require`, globs, reference comments). */
export function importsOf(source: SourceFile): Import[] {
  const imports: Import[] = [];
  const add = (node: Argument, kind: 'type' | 'value' = 'value') =>
    imports.push({ specifier: literal(node), typeOnly: kind === 'type', line: lineAt(source, node.start) });
  new Visitor({
    ImportDeclaration: (node) => add(node.source, node.importKind),
    ExportAllDeclaration: (node) => add(node.source, node.exportKind),
    ExportNamedDeclaration: (node) => node.source && add(node.source, node.exportKind),
    ImportExpression: (node) => add(node.source),
    TSImportType: (node) => add(node.source, 'type'),
    TSExternalModuleReference: (node) => add(node.expression),
    CallExpression: (node) => loadsModules(node) && add(node.arguments[0] ?? node.callee),
  }).visit(source.parsed.program);
  return [...imports, ...references(source)];
}

function literal(node: Argument): string | null {
  return node.type === 'Literal' && typeof node.value === 'string' ? node.value : null;
}

function loadsModules({ callee }: CallExpression): boolean {
  if (callee.type === 'Identifier') return callee.name === 'require' || callee.name === 'createRequire';
  if (callee.type !== 'MemberExpression' || callee.object.type !== 'MetaProperty') return false;
  return callee.property.type === 'Identifier' && callee.property.name.startsWith('glob');
}

/** `/// <reference types="node" />` brings in what the project's own configuration leaves out. */
function references(source: SourceFile): Import[] {
  return source.parsed.comments
    .filter((comment) => /^\/\s*<reference\s/.test(comment.value))
    .map((comment) => ({ specifier: null, typeOnly: true, line: lineAt(source, comment.start) }));
}

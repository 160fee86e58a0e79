import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ParseResult, parseSync } from 'oxc-parser';

export const root = join(import.meta.dirname, '../..');

/** A parsed file. Paths are relative to the repository, with forward slashes. */
export type SourceFile = { path: string; text: string; parsed: ParseResult };

export function sourceFile(path: string, text: string): SourceFile {
  return { path, text, parsed: parseSync(path, text) };
}

/** Every TypeScript and JavaScript file under the folders. */
export function sourceFilesUnder(...folders: string[]): SourceFile[] {
  return folders
    .flatMap(pathsUnder)
    .filter((path) => /\.(ts|tsx|mts|js|mjs|cjs)$/.test(path))
    .map((path) => sourceFile(path, readFileSync(join(root, path), 'utf8')));
}

function pathsUnder(folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

export function lineAt(source: SourceFile, offset: number): number {
  return source.text.slice(0, offset).split('\n').length;
}

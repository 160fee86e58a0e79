import { isBuiltin } from 'node:module';
import { posix } from 'node:path';
import type { Import } from './imports.ts';

/**
 * What a layer may use. `packages` and `node` say what of npm and of Node it may see, `files` which single files
 * outside every layer.
 */
type Layer = {
  folder: string;
  uses: readonly string[];
  usesTypesOf?: readonly string[];
  files?: readonly string[];
  packages: readonly string[] | 'any';
  node: boolean;
};

const contract = 'src-contract';
const engine = 'src-main/engine';
const storage = 'src-main/storage';
const app = 'src-main/app';
const socket = 'src-main/host-socket';
const cli = 'src-main/cli';

/** A host tells the product's version. */
const manifest = ['package.json'];

/** docs/architecture.md in rules: everything not named here is refused. */
const layers: readonly Layer[] = [
  { folder: contract, uses: [], packages: ['zod'], node: false },
  { folder: engine, uses: [contract], packages: ['temporal-polyfill'], node: false },
  { folder: storage, uses: [contract], usesTypesOf: [engine], packages: 'any', node: true },
  { folder: app, uses: [contract, engine, storage], packages: 'any', node: true },
  { folder: socket, uses: [contract], packages: 'any', node: true },
  { folder: cli, uses: [contract, app, socket], files: manifest, packages: 'any', node: true },
  { folder: 'src-main/host-web', uses: [contract, app, socket], files: manifest, packages: 'any', node: true },
  {
    folder: 'src-main/host-electron',
    uses: [contract, app, socket, cli],
    files: manifest,
    packages: 'any',
    node: true,
  },
  { folder: 'src-renderer', uses: [contract], packages: 'any', node: false },
];

/** The repository as far as the rules must know it. */
export type Repository = {
  isFile(path: string): boolean;
  /** The `imports` of package.json. */
  aliases: Readonly<Record<string, string>>;
  /** The names of its `dependencies`. */
  dependencies: readonly string[];
};

/** Says what is wrong with an import of the file, or null. */
export function importProblem(file: string, used: Import, repository: Repository): string | null {
  const layer = layerOf(file);
  if (layer === undefined) return 'belongs to no layer';
  if (used.specifier === null) return 'uses a module that only running the program could name';
  if (!/^[.#/]/.test(used.specifier)) return packageProblem(layer, used.specifier, repository);
  if (isDataOf(layer, file, used.specifier)) return null;
  const target = resolved(file, used.specifier, repository);
  if (target === null) return `uses ${used.specifier}, which is not there`;
  return directionProblem(layer, target, used.typeOnly) ?? doorProblem(file, target, repository);
}

/** A glob of JSON files in one folder of the layer: texts, of which there may be more one day. No code comes that way. */
function isDataOf(layer: Layer, file: string, glob: string): boolean {
  const folder = posix.join(posix.dirname(file), posix.dirname(glob));
  return posix.basename(glob) === '*.json' && !folder.includes('*') && folder.startsWith(`${layer.folder}/`);
}

function layerOf(path: string): Layer | undefined {
  return layers.find(({ folder }) => path.startsWith(`${folder}/`));
}

function packageProblem(layer: Layer, specifier: string, { dependencies }: Repository): string | null {
  if (isBuiltin(specifier)) return layer.node ? null : `uses Node (${specifier})`;
  const name = specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
  if (name.startsWith('electron')) return layer.folder.endsWith('-electron') ? null : `uses Electron (${specifier})`;
  if (layer.packages !== 'any' && !layer.packages.includes(name)) return `uses the package ${name}`;
  return dependencies.includes(name) ? null : `uses ${name}, which is not among the dependencies`;
}

function resolved(file: string, specifier: string, { aliases, isFile }: Repository): string | null {
  const [path = ''] = specifier.split('?');
  const target = path.startsWith('#') ? posix.normalize(aliases[path] ?? '') : posix.join(posix.dirname(file), path);
  return isFile(target) ? target : null;
}

function directionProblem(layer: Layer, target: string, typeOnly: boolean): string | null {
  if (layer.files?.includes(target)) return null;
  const folder = layerOf(target)?.folder;
  if (folder === undefined) return `reaches out of the layers to ${target}`;
  if (folder === layer.folder || layer.uses.includes(folder)) return null;
  if (!layer.usesTypesOf?.includes(folder)) return `runs the wrong way, to ${folder}`;
  return typeOnly ? null : `uses more than types ("import type") of ${folder}`;
}

/** A folder with an index is entered through it only, and a layer always is. */
function doorProblem(file: string, target: string, { isFile }: Repository): string | null {
  const strange = foldersOf(target).filter((folder) => !file.startsWith(`${folder}/`));
  const closed = strange.find((folder) => isFile(`${folder}/index.ts`) || folder === layerOf(target)?.folder);
  return closed === undefined || target === `${closed}/index.ts`
    ? null
    : `reaches past ${closed}/index.ts to ${target}`;
}

/** Outermost first. */
function foldersOf(path: string): string[] {
  const parts = posix.dirname(path).split('/');
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

// Tells cheaply whether the installation and the build are those of the sources. Runs before anything is installed.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..');

const builtFiles = [
  'dist/main/host-web.js',
  'dist/main/host-electron.js',
  'dist/main/cli.js',
  'dist/main/preload.cjs',
  'dist/renderer/index.html',
];
const builtFrom = ['dist', '.built-from'];
const sourceFolders = ['src-contract', 'src-main', 'src-renderer', 'resources'];
const sourceFiles = [
  'package.json',
  'package-lock.json',
  'vite.config.ts',
  'vite.main.config.ts',
  'vite.preload.config.ts',
  'tsconfig.base.json',
];

/** Whether node_modules holds what package-lock.json asks for, in the versions it asks for. */
export function isInstalled() {
  // npm writes its own record last, so an installation that was cut short has none.
  const installed = packagesOf('node_modules/.package-lock.json');
  if (installed === null) return false;
  const wanted = Object.entries(packagesOf('package-lock.json') ?? {}).filter(([path]) => path !== '');
  return wanted.every(([path, { version, optional }]) =>
    installed[path] === undefined ? optional === true : installed[path].version === version,
  );
}

function packagesOf(lockFile) {
  try {
    return JSON.parse(readFileSync(join(root, lockFile), 'utf8')).packages;
  } catch {
    return null;
  }
}

/** Whether dist/ was built to its end from the sources as they are now. */
export function isBuilt() {
  if (!builtFiles.every((path) => existsSync(join(root, path)))) return false;
  const stamp = join(root, ...builtFrom);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprintOfSources();
}

/** Forgets what dist/ was built from, so that a build cut short is built again. Returns the way to remember it. */
export function aboutToBuild() {
  const fingerprint = fingerprintOfSources();
  const stamp = join(root, ...builtFrom);
  rmSync(stamp, { force: true });
  return () => {
    mkdirSync(join(root, builtFrom[0]), { recursive: true });
    writeFileSync(stamp, fingerprint);
  };
}

function fingerprintOfSources() {
  const hash = createHash('sha256');
  for (const path of [...sourceFiles, ...sourceFolders.flatMap(filesUnder)]) {
    const file = join(root, path);
    if (existsSync(file)) hash.update(`${path}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function filesUnder(folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true })
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesUnder(`${folder}/${entry.name}`) : `${folder}/${entry.name}`));
}

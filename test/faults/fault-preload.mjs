// Loaded before the host (--import): calls of the file system fail as the control file says, for as long as it says so.
// Its lines are `<call> <code> <regular expression of paths>`.
import fs from 'node:fs';

const control = process.env.FAULT_CONTROL ?? '';
const { readFileSync, openSync } = fs;
const paths = new Map();

function failing(call, path) {
  const name = typeof path === 'number' ? (paths.get(path) ?? '') : String(path);
  for (const line of readFileSync(control, 'utf8').split('\n')) {
    const [failingCall, code, pattern] = line.split(' ');
    if (failingCall !== call || pattern === undefined || !new RegExp(pattern).test(name)) continue;
    throw Object.assign(new Error(`${code}: ${call} ${name}`), { code });
  }
}

fs.openSync = (path, ...rest) => {
  failing('openSync', path);
  const file = openSync(path, ...rest);
  paths.set(file, String(path));
  return file;
};

for (const call of ['writeFileSync', 'fsyncSync', 'linkSync', 'unlinkSync']) {
  const original = fs[call];
  fs[call] = (path, ...rest) => {
    failing(call, path);
    return original(path, ...rest);
  };
}

const { renameSync } = fs;
fs.renameSync = (from, to) => {
  failing('renameSync', to);
  renameSync(from, to);
};

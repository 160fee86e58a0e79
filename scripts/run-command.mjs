// Runs one command to its end, with no standard input, and collects what it prints.
import { spawn } from 'node:child_process';
import { root } from './up-to-date.mjs';

const plain = { ...process.env, NO_COLOR: '1' };
delete plain.FORCE_COLOR;

/** Resolves to its exit code and output; code null when it was ended after `limitMs` or could not be started. */
export function runCommand(command, args, { env = {}, limitMs = 300_000 } = {}) {
  return new Promise((resolve) => {
    let output = '';
    const collect = (chunk) => {
      output += chunk;
    };
    const child = spawn(command, args, {
      cwd: root,
      env: { ...plain, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: limitMs,
    });
    child.stdout.setEncoding('utf8').on('data', collect);
    child.stderr.setEncoding('utf8').on('data', collect);
    child.on('error', (error) => resolve({ code: null, output: `${output}${error.message}\n` }));
    child.on('close', (code, signal) => {
      if (signal !== null) collect(`ended by ${signal}; it may take ${limitMs / 1000} s\n`);
      resolve({ code, output });
    });
  });
}

/** Runs a script of a package with this very Node. */
export function runNode(script, args, options) {
  return runCommand(process.execPath, [script, ...args], options);
}

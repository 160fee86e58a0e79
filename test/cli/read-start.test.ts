import { describe, expect, test } from 'vitest';
import { readStart } from '../../src-main/cli/index.ts';

const comesUp = { dataDir: null, command: null, switches: [], inBackground: false };

describe('What a start of the desktop program asks for', () => {
  test.each([
    ['nothing', [], comesUp],
    ['records of its own', ['--data-dir=/r'], { ...comesUp, dataDir: '/r' }],
    ['the same in two words', ['--data-dir', '/r'], { ...comesUp, dataDir: '/r' }],
    ['an empty folder name', ['--data-dir='], comesUp],
    ["Chromium's switches", ['--no-sandbox', '--inspect=0'], { ...comesUp, switches: ['--no-sandbox', '--inspect=0'] }],
    ['to stay out of sight', ['--in-background'], { ...comesUp, inBackground: true }],
    ['a command', ['start', 'Report'], { ...comesUp, command: ['start', 'Report'] }],
    [
      'a command with options of its own, which are not for Chromium',
      ['--no-sandbox', 'checkout', '--switch', 'ann', '--json'],
      { ...comesUp, command: ['checkout', '--switch', 'ann', '--json'], switches: ['--no-sandbox'] },
    ],
    [
      'a command after the options of every command',
      ['--json', '--data-dir', '/r', '--no-sandbox', 'status'],
      { ...comesUp, dataDir: '/r', command: ['--json', '--data-dir', '/r', 'status'], switches: ['--no-sandbox'] },
    ],
    [
      'a command before them',
      ['status', '--data-dir', '/r'],
      { ...comesUp, dataDir: '/r', command: ['status', '--data-dir', '/r'] },
    ],
    ['help', ['--no-sandbox', '--help'], { ...comesUp, command: ['--help'], switches: ['--no-sandbox'] }],
    ['the version', ['--version'], { ...comesUp, command: ['--version'] }],
  ])('%s', (_, args, start) => {
    expect(readStart(args)).toEqual(start);
  });
});

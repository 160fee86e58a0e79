import { createInstance } from 'i18next';
import { expect, test } from 'vitest';
import { type Failure, fail, type Result } from '#contract';
import { refusalWords, rowWords } from '../../src-renderer/data/fault-words.ts';
import japanese from '../../src-renderer/messages/ja.json' with { type: 'json' };

const refusalOf = (result: Result<unknown>): Failure => {
  if (result.ok) throw new Error('It was not refused');
  return result.error;
};

test('what is wrong with a file, its rows or a folder is said in the language of the reader', async () => {
  const i18n = createInstance();
  await i18n.init({ lng: 'ja', resources: { ja: { translation: japanese } }, interpolation: { escapeValue: false } });
  const rows = [
    { field: 'line 3', problem: 'its start time "99:00" is no time of day', is: 'time', written: '99:00' },
    { field: 'line 4', problem: 'has no length', is: 'noLength' },
    { field: '0.status', problem: '"sleeping" is not a known status', is: 'status', written: 'sleeping' },
    { field: '1', problem: 'is something new' },
  ] as const;
  const refused = (details: unknown) => refusalWords(refusalOf(fail('INVALID_INPUT', 'Refused', details)), i18n.t);
  expect([
    rows.map((row) => rowWords(row, i18n.t)),
    refused(rows),
    refused([{ field: 'file', problem: 'this is a PDF', is: 'pdf' }]),
    refused([{ field: 'duration', problem: 'there is no column of this name', is: 'noColumn' }]),
    refused([{ field: 'folder', problem: 'must be the whole path of a folder', is: 'notWhole' }]),
    refused([{ field: 'folder', problem: 'must have at most 4000 characters', most: 4_000 }]),
    refused(undefined),
  ]).toEqual([
    [
      '3行目「99:00」：時刻ではありません',
      '4行目：長さがありません',
      '0.status「sleeping」：知られていない状態です',
      '1：is something new',
    ],
    '読み込みませんでした。読み取れない行があります。',
    '読み込みませんでした。PDF です。CSV か JSON で書き出してください。',
    '読み込みませんでした。必要な列がありません。',
    'そこには移動できません。フォルダーの完全なパスを入力してください。',
    undefined,
    undefined,
  ]);
});

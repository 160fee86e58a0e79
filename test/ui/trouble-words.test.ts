import { createInstance } from 'i18next';
import { expect, test } from 'vitest';
import { command, type Failure, fail, forbid, parse, type Result } from '#contract';
import japanese from '../../src-renderer/messages/ja.json' with { type: 'json' };
import { sentence } from '../../src-renderer/shared/sentence.ts';
import { exactly } from '../../src-renderer/shared/trouble-words.ts';

const refusalOf = (result: Result<unknown>): Failure => {
  if (result.ok) throw new Error('It was not refused');
  return result.error;
};

test('what was refused is said in the language of the reader as exactly as the host tells it', async () => {
  const i18n = createInstance();
  await i18n.init({ lng: 'ja', resources: { ja: { translation: japanese } }, interpolation: { escapeValue: false } });
  const long = 'long '.repeat(2_000);
  const tried = (input: unknown) => refusalOf(parse(command, input));
  const refused = [
    tried({ type: 'start', title: long }),
    tried({ type: 'start', title: 'Report', tags: Array.from({ length: 201 }, (_, place) => `${place}`) }),
    tried({ type: 'start', title: 'Report', steps: [long.repeat(30)] }),
    tried({ type: 'review', sessionId: 'report', try: long.repeat(30) }),
    tried({ type: 'snooze', sessionId: 'report', byMs: -1 }),
    refusalOf(forbid('Locked', { is: 'signedOff', by: '美咲' })),
    refusalOf(fail('STORAGE_FAILED', 'Full', { is: 'full' })),
    refusalOf(fail('OVERLAP', 'Overlaps', [{ title: '電話' }, { title: '電話' }, { title: 'メール' }])),
    refusalOf(fail('INVALID_SESSION_STATE', 'Of a host that does not tell how it stands')),
  ];
  expect(refused.map((refusal) => exactly(refusal, i18n.t))).toEqual([
    '「タイトル」は1,000文字以内で入力してください。',
    '「タグ」は200個までです。',
    '「ステップ」は5,000文字以内で入力してください。',
    '「Try」は20,000文字以内で入力してください。',
    null,
    'このセッションは 美咲 さんが承認したため、ロックされています。',
    'ディスクがいっぱいのため、何も変更されませんでした。空き容量を増やして、もう一度試してください。',
    'その時間には「電話」、「メール」の作業がすでに記録されています。空いている時間を選んでください。',
    null,
  ]);
});

test('what a host says in English ends as a sentence does, unless it ends in a path', () => {
  const said = ['Check the disk and try again', 'Nothing is lost.', 'It was set aside: /home/ana/2026-10.json'];
  expect(said.map(sentence)).toEqual(['Check the disk and try again.', said[1], said[2]]);
});

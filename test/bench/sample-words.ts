import type { Chance } from './chance.ts';

const doing =
  'Write|Review|Plan|Fix|Test|Draft|Refactor|Discuss|Prepare|Measure|Translate|Deploy|Answer|Sketch|Clean up';
const things =
  'the quarterly report|the invoice import|the login form|the release notes|the search index|the price list|the tax return|the customer interview|the weekly letter|the backup script|the design of the timer|the contract|the onboarding|the database migration|the slides|the support queue|the budget';
const japanese =
  '議事録を書く|設計を見直す|請求書を送る|顧客に電話する|テストを直す|資料を翻訳する|週報をまとめる|面接の準備|リリースの確認|障害の調査|予算を立てる|仕様を読む|画面を作る|会議の準備|データを整理する|契約書を読む|研修の計画|写真を選ぶ|本を読む|メールに返事する|コードレビュー|計画を立てる|経費を精算する|引き継ぎ資料|発表の練習|サーバーの更新|アンケートを作る|見積もりを出す|原稿を直す|動画の編集|辞書を引く|棚卸し|新人の指導|ログを調べる|記事を書く|英語の勉強|図を描く|振り返り|部屋の予約|名刺の整理|出張の手配|朝会|夕会|電話会議|在庫の確認';
const tagNames =
  'office|home|writing|code|review|meeting|phone|customer|finance|learning|design|ops|urgent|deep|chores|travel|hiring|research|support|music|顧客|社内|勉強';
const subjects =
  'the second chapter|the old importer|the table of prices|a strange rounding|the call with Ana|the German wording|the slow query|the first draft|the export|the third test|the open question|the printer|the new layout|the retry|the summary|決算の数字|次の会議|画面の色';
const doings =
  'is done except for the last page|fails only on Mondays|needs another look|turned out to be simpler than thought|waits for an answer from legal|was moved to next week|works now, and is twice as fast|has to be told to the team|is still missing its tests|cost most of the morning|を確認した|は来週に回す';
const becauses =
  'because the numbers changed|as we agreed on the phone|after the meeting|before lunch|with a fresh head|for the third time|and nobody noticed|so the plan holds|which is fine|もう一度見る';

const split = (words: string) => words.split('|') as [string, ...string[]];
const [subjectList, doingList, becauseList] = [split(subjects), split(doings), split(becauses)];

/** 300 titles, every seventh in Japanese. */
export const titles = [
  ...split(doing).flatMap((verb) => split(things).map((thing) => `${verb} ${thing}`)),
  ...split(japanese),
] as [string, ...string[]];

export const tags = split(tagNames);

/** A word that about one session in 15,000 has in its notes. */
export const rareWord = 'zeppelin';

/** A line of prose as one writes it in passing, 40 to 80 characters. */
export function prose(chance: Chance): string {
  const words = [chance.one(subjectList), chance.one(doingList), chance.one(becauseList)];
  if (chance.happens(1 / 25_000)) words.push(rareWord);
  return words.join(' ');
}

import type { TFunction } from 'i18next';
import { z } from 'zod';
import { diskTrouble, hindrance } from '#contract';
import type { Trouble } from '../client/index.ts';

const tooLong = z.array(z.object({ field: z.string(), most: z.number().optional() }));
const inTheWay = z.array(z.object({ title: z.string() }));

/** Fields that a person fills, by the names they have in windows. The first window needs their names, too. */
const fields = {
  title: 'trouble.field.title',
  plannedOutcome: 'current.outcome',
  tags: 'current.tags',
  addTags: 'current.tags',
  text: 'trouble.field.text',
  steps: 'steps.title',
  comment: 'steps.comment',
  keep: 'trouble.field.keep',
  problem: 'trouble.field.problem',
  try: 'trouble.field.try',
  why: 'trouble.field.why',
  reason: 'trouble.field.why',
  continueReason: 'trouble.field.why',
  name: 'trouble.field.name',
  remark: 'trouble.field.remark',
} as const;

/**
 * What went wrong in the reader's language, as exactly as the host tells it in data. Null when that is no more than the code
 * says by itself.
 */
export function exactly(trouble: Trouble, t: TFunction): string | null {
  const details = 'details' in trouble ? trouble.details : undefined;
  switch (trouble.code) {
    case 'INVALID_SESSION_STATE': {
      const { is, by = '' } = hindrance.safeParse(details).data ?? {};
      return is === undefined ? null : t(`trouble.state.${is}`, { by });
    }
    case 'STORAGE_FAILED': {
      const { is } = diskTrouble.safeParse(details).data ?? {};
      return is === undefined ? null : t(`trouble.disk.${is}`);
    }
    case 'OVERLAP': {
      const titles = [...new Set(inTheWay.safeParse(details).data?.map(({ title }) => title))].slice(0, 3);
      const quoted = titles.map((title) => t('trouble.quoted', { title })).join(t('trouble.between'));
      return titles.length === 0 ? null : t('trouble.overlapOf', { titles: quoted });
    }
    case 'INVALID_INPUT': {
      const first = tooLong.safeParse(details).data?.find(({ most }) => most !== undefined);
      return first === undefined ? null : tooLongWords(first.field, first.most ?? 0, t);
    }
    default:
      return null;
  }
}

/** `review.try` is a review's Try, `tags.3` one of the tags. */
function tooLongWords(path: string, most: number, t: TFunction): string {
  const parts = path.split('.');
  const known = parts.findLast((part): part is keyof typeof fields => part in fields);
  if (known === undefined) return t('trouble.tooLong', { most });
  const isOfMany = parts.at(-1) === known && ['tags', 'addTags', 'steps'].includes(known);
  return t(isOfMany ? 'trouble.tooMany' : 'trouble.tooLongOf', { field: t(fields[known]), most });
}

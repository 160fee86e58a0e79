import { afterEach, expect, test, vi } from 'vitest';
import { bestLanguage, localeOf } from '#contract';
import { completed } from '../../scripts/complete-messages.mjs';
import { type MessageFiles, Messages } from '../../src-renderer/shared/i18n.ts';

const english = {
  action: { start: 'Start', stop: 'Stop' },
  others: { all_one: 'Show {{count}} session', all_other: 'Show all {{count}} sessions' },
};
/** A translation that is hardly begun. */
const polish = {
  action: { start: 'Rozpocznij' },
  others: { all_few: '{{count}} sesje', all_other: '{{count}} sesji' },
};

function filesOf(said: Record<string, Record<string, unknown>>): MessageFiles {
  const loading = (sections: Record<string, unknown>) => async () => ({ default: sections });
  return Object.fromEntries(
    Object.entries(said).map(([language, { action, ...rest }]) => [
      language,
      { first: loading({ action }), more: loading(rest) },
    ]),
  );
}

afterEach(() => vi.unstubAllGlobals());

const files = filesOf({ en: english, pl: completed(polish, english, 'pl') });

test('a file is all a language takes: it is spoken where it is wanted, with its plurals, and English for what it lacks', async () => {
  const messages = new Messages(files);
  const { t } = await messages.inFirstOf(['pl-PL', 'en-GB']);
  await messages.more();
  const count = (number: number) => t('others.all', { count: number });
  expect([messages.languages, t('action.start'), t('action.stop' as never), count(1), count(3), count(5)]).toEqual([
    ['en', 'pl'],
    'Rozpocznij',
    'Stop',
    '1 sesji',
    '3 sesje',
    '5 sesji',
  ]);
});

test('another language is spoken at once, with all that was loaded of the one before', async () => {
  const messages = new Messages(files);
  const instance = await messages.inFirstOf(['en']);
  await messages.more();
  await Promise.all([messages.speak(['fi', 'pl']), messages.speak(['en']), messages.speak(['pl'])]);
  expect([instance.language, instance.t('others.all', { count: 3 })]).toEqual(['pl', '3 sesje']);
});

test('a count in a message is written as the person’s region writes numbers', async () => {
  const counted = filesOf({ en: { action: { all: 'Show all {{count, number}}' } } });
  const said = async (region: string) => {
    vi.stubGlobal('navigator', { languages: [region] });
    const { t } = await new Messages(counted).inFirstOf([region]);
    return t('action.all' as never, { count: 1_234_567 });
  };
  expect([await said('en-GB'), await said('en-IN'), await said('de-DE')]).toEqual([
    'Show all 1,234,567',
    'Show all 12,34,567',
    'Show all 1.234.567',
  ]);
});

test.each([
  [['ja-JP', 'en-US'], 'ja'],
  [['fi', 'en-AU'], 'en'],
  [['pt-PT'], 'pt-BR'],
  [['zh-TW'], 'zh-Hant'],
  [['zh-CN'], 'zh-Hans'],
  [['nonsense language'], null],
])('for %s, %s is spoken', (wanted, spoken) => {
  expect(bestLanguage(wanted, ['en', 'ja', 'pt-BR', 'zh-Hans', 'zh-Hant'])).toBe(spoken);
});

test.each([
  ['en', ['en-GB', 'ja'], 'en-GB'],
  ['ja', ['en-GB'], 'ja-GB'],
  ['ja', [], 'ja-JP'],
])('%s for a reader of %s is written as in %s', (language, wanted, locale) => {
  expect(localeOf(language, wanted)).toBe(locale);
});

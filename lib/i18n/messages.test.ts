import { createTranslator } from 'next-intl';
import { describe, expect, it } from 'vitest';
import { messageLocale } from '@/lib/i18n/message-locale';
import { MESSAGES } from '@/lib/i18n/messages';

describe('Arabic plurals, six forms', () => {
  const translate = createTranslator({ locale: 'ar-u-nu-latn', messages: MESSAGES.ar, namespace: 'article' });
  it.each([
    [0, 'قراءة أقل من دقيقة'],
    [1, 'قراءة دقيقة'],
    [2, 'قراءة دقيقتين'],
    [3, 'قراءة 3 دقائق'],
    [10, 'قراءة 10 دقائق'],
    [11, 'قراءة 11 دقيقة'],
    [100, 'قراءة 100 دقيقة'],
    [103, 'قراءة 103 دقائق'],
  ])('%i', (minutes, expected) => {
    expect(translate('readingTime', { minutes })).toBe(expected);
  });
});

describe('digits in messages', () => {
  it.each([
    ['ar', 'latin', '1,234 مادة'],
    ['ar', 'arabic', '١٬٢٣٤ مادة'],
    ['en', 'arabic', '1,234 stories'],
  ] as const)('%s with %s digits', (edition, digits, expected) => {
    const locale = messageLocale(edition, digits);
    const translate = createTranslator({ locale, messages: MESSAGES[edition], namespace: 'lists' });
    expect(translate('stories', { count: 1234 })).toBe(expected);
  });
});

it('keeps the words that readers look for', () => {
  expect(MESSAGES.ar.article.related).toBe('مقالات ذات صلة');
  expect(MESSAGES.ar.article.backToTop).toBe('زر الذهاب إلى الأعلى');
});

/** Every text of a tree of messages, with where it stands. */
function textsOf(messages: object, path = ''): [string, string][] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value]] : textsOf(value, `${path}${key}.`),
  );
}

it('binds French punctuation to its word by a space that does not break', () => {
  const broken = textsOf(MESSAGES.fr).filter(([, text]) => /« | »|\S [;!?:%](?=\s|$)/.test(text));
  expect(broken).toEqual([]);
});

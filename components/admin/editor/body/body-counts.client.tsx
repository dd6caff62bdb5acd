'use client';

import { useTranslations } from 'next-intl';
import { useDeferredValue, useMemo } from 'react';
import { countWords, readingMinutes } from '@/lib/arabic/reading-time';
import type { BodyDocument } from '@/lib/articles/body/body-schema';
import { bodyToText } from '@/lib/articles/body/body-text';
import { useEditorSurroundings } from '../editor-context.client';
import { countCharacters } from '../paper/text-lengths';

/** Words, characters and reading time of the body. */
export function BodyCounts({ body }: { body: BodyDocument }) {
  const t = useTranslations('desk.editor.counts');
  const { edition } = useEditorSurroundings();
  const counted = useDeferredValue(body);
  const { words, characters } = useMemo(() => {
    const text = bodyToText(counted);
    return { words: countWords(text), characters: countCharacters(text) };
  }, [counted]);
  return (
    <p className="body-counts">
      {/* Each begins with a number, in the desk's language, on paper that may run the other way. */}
      <span dir="auto">{t('words', { count: words })}</span>
      <span dir="auto">{t('characters', { count: characters })}</span>
      <span dir="auto">{t('reading', { minutes: readingMinutes(words, edition.edition) })}</span>
    </p>
  );
}

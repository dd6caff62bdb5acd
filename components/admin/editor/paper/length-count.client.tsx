'use client';

import { useTranslations } from 'next-intl';
import { type AdvisedLength, countCharacters, judgeLength } from './text-lengths';

/** «58 من 90 حرفًا», and in words what is wrong when something is. */
export function LengthCount({ id, text, advised }: { id: string; text: string; advised: AdvisedLength }) {
  const t = useTranslations('desk.editor.length');
  const count = countCharacters(text);
  const judgement = judgeLength(count, advised);
  return (
    // Begins with a number, in the desk's language, on paper that may run the other way.
    <span id={id} className={`length-count length-${judgement}`} dir="auto">
      {t('count', { count, max: advised.max })}
      {judgement === 'long' && ` · ${t('long')}`}
      {judgement === 'short' && ` · ${t('short', { min: advised.min })}`}
    </span>
  );
}

'use client';

import { useTranslations } from 'next-intl';
import { type AdvisedLength, countCharacters, judgeLength } from './text-lengths';

/** «58 من 90 حرفًا», and in words what is wrong when something is. */
export function LengthCount({ id, text, advised }: { id: string; text: string; advised: AdvisedLength }) {
  const t = useTranslations('desk.editor.length');
  const count = countCharacters(text);
  const judgement = judgeLength(count, advised);
  return (
    <span id={id} className={`length-count length-${judgement}`}>
      {t('count', { count, max: advised.max })}
      {judgement === 'long' && ` · ${t('long')}`}
      {judgement === 'short' && ` · ${t('short', { min: advised.min })}`}
    </span>
  );
}

import { createTranslator } from 'next-intl';
import { escapeText } from '@/lib/articles/body/html';
import type { Correction } from '@/lib/corrections/types';
import type { EditionContext } from '@/lib/i18n/edition-context';
import { wording } from '@/lib/seo/wording';

/**
 * What was put right in a story, in the words of its page, for the end of its text in a feed: who read the text
 * there before must learn of it there. Nothing where there is none.
 */
export function feedCorrections(
  context: Pick<EditionContext, 'edition' | 'settings' | 'format'>,
  corrections: readonly Correction[],
): string {
  if (corrections.length === 0) return '';
  const t = createTranslator({ ...wording(context), namespace: 'article.correction' });
  const notices = corrections.map(({ kind, text, correctedAt }) => {
    const moment = t('at', { moment: context.format.fullDateTime(correctedAt) });
    return `<p><strong>${escapeText(t(`kinds.${kind}`))}.</strong> ${escapeText(text)} ${escapeText(moment)}</p>`;
  });
  return `<hr>${notices.join('')}`;
}

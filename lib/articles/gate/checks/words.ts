/** Headline and standfirst: what lists, searches and shares show before anybody opens the article. */
import { foldedWords } from '@/lib/arabic/words';
import { withoutStop, withoutTatweel } from '@/lib/articles/gate/mend';
import type { CheckFinding, GateInput } from '@/lib/articles/gate/types';

/** In characters as people count them. A headline on a phone has room for three lines. */
export const HEADLINE_MIN = 20;
export const HEADLINE_MAX = 90;
export const STANDFIRST_MAX = 180;

const segmenter = new Intl.Segmenter('ar', { granularity: 'grapheme' });
const lengthOf = (text: string) => [...segmenter.segment(text.trim())].length;

export function checkHeadline({ content: { headline } }: GateInput): CheckFinding[] {
  const place = { field: 'headline' } as const;
  if (headline.trim() === '') return [{ key: 'headline-missing', place }];
  const length = lengthOf(headline);
  const found: CheckFinding[] = [];
  if (length < HEADLINE_MIN)
    found.push({ key: 'headline-short', values: { length, least: HEADLINE_MIN }, place });
  if (length > HEADLINE_MAX)
    found.push({ key: 'headline-long', values: { length, most: HEADLINE_MAX }, place });
  if (withoutStop(headline) !== headline) found.push({ key: 'headline-stop', place, mend: 'headline-stop' });
  if (/!|[؟?]\s*[؟?]/u.test(headline)) found.push({ key: 'headline-shouts', place });
  if (withoutTatweel(headline) !== headline) found.push({ key: 'headline-tatweel', place, mend: 'tatweel' });
  return found;
}

export function checkStandfirst({ content: { headline, standfirst } }: GateInput): CheckFinding[] {
  const place = { field: 'standfirst' } as const;
  if (standfirst === null || standfirst.trim() === '') return [{ key: 'standfirst-missing', place }];
  const length = lengthOf(standfirst);
  const found: CheckFinding[] = [];
  if (length > STANDFIRST_MAX)
    found.push({ key: 'standfirst-long', values: { length, most: STANDFIRST_MAX }, place });
  if (foldedWords(standfirst).join(' ') === foldedWords(headline).join(' '))
    found.push({ key: 'standfirst-repeats', place });
  return found;
}

/** What the desk itself still has to settle. */
import type { CheckFinding, GateInput } from '@/lib/articles/gate/types';

export const checkSimilar = ({ facts: { similar } }: GateInput): CheckFinding[] =>
  similar
    ? [
        {
          key: 'similar-headline',
          values: { headline: similar.headline },
          place: { field: 'headline' },
        },
      ]
    : [];

export const checkNotes = ({ facts: { openNotes } }: GateInput): CheckFinding[] =>
  openNotes > 0 ? [{ key: 'notes-open', values: { count: openNotes }, place: null }] : [];

export function checkTimes({ content: { embargoUntil, expiresAt }, facts }: GateInput): CheckFinding[] {
  const goesOutAt = Date.parse(facts.goesOutAt);
  const found: CheckFinding[] = [];
  if (embargoUntil !== null && Date.parse(embargoUntil) > goesOutAt)
    found.push({ key: 'embargo', place: { field: 'embargo' } });
  if (expiresAt !== null && Date.parse(expiresAt) <= goesOutAt)
    found.push({ key: 'expiry-past', place: { field: 'expiry' } });
  return found;
}

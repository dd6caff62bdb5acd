/** Signs that an Arabic text is not set with, and signs that nobody sees. */
import { setArabicSigns } from '@/lib/arabic/latin-signs';
import { setArabicQuotes } from '@/lib/arabic/quotes';
import { withoutInvisible } from '@/lib/articles/gate/mend';
import { type Mender, type TextRun, textRuns } from '@/lib/articles/gate/text-runs';
import type { CheckFinding, GateInput, GateKey, MendName } from '@/lib/articles/gate/types';

const ARABIC = /\p{Script=Arabic}/u;

export function checkTypography({ content, facts }: GateInput): CheckFinding[] {
  const runs = textRuns(content);
  const invisible = finding(runs, 'invisible-marks', 'invisible', withoutInvisible);
  if (facts.edition !== 'ar') return invisible;
  const arabic = runs.filter(({ text }) => ARABIC.test(text));
  return [
    ...finding(arabic, 'latin-signs', 'signs', setArabicSigns),
    ...finding(arabic, 'straight-quotes', 'quotes', setArabicQuotes),
    ...invisible,
  ];
}

function finding(runs: TextRun[], key: GateKey, mend: MendName, set: Mender): CheckFinding[] {
  const wrong = runs.filter(({ text }) => set(text) !== text);
  const [first] = wrong;
  return first ? [{ key, values: { count: wrong.length }, place: first.place, mend }] : [];
}

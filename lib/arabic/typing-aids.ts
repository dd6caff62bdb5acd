/**
 * What an editor's keyboard gets wrong and a paper sets right while somebody types: quotation marks, the
 * comma, question mark and semicolon of Arabic, and spaces at which a line must not break.
 */
import { typedQuote } from '@/lib/arabic/quotes';
import type { Edition } from '@/lib/i18n/editions';

/** Characters that go before the cursor (UTF-16 units), and what comes in their place. */
export interface TypingAid {
  removed: number;
  inserted: string;
}

const ARABIC_LETTER = /(?=\p{Script=Arabic})\p{L}/u;
const NBSP = '\u00a0';
/** Narrower, before «;», «!» and «?» in French. */
const NARROW_NBSP = '\u202f';
const ARABIC_SIGN: Readonly<Record<string, string>> = { ',': '،', ';': '؛', '?': '؟' };

/** Words that stand by their number: a line never begins with «كم» whose 12 ended the one before. */
const UNITS: Record<Edition, string> = {
  ar: 'كم|م|سم|ملم|كلم|كغ|كلغ|غ|طن|لتر|هكتار|متر|مترا|مترًا|كيلومتر|كيلومترا|كيلومترًا|ميل|درجة|ألف|آلاف|مليون|ملايين|مليار|مليارات|تريليون|دولار|دولارا|دولارًا|يورو|جنيه|جنيها|جنيهًا|ريال|ريالا|ريالًا|درهم|درهما|درهمًا|دينار|دينارا|دينارًا|ليرة|هـ|ق\\.م',
  en: 'km|m|cm|mm|kg|g|t|mi|ha|°C|kWh|MW|GW|million|billion|trillion|percent|a\\.m\\.|p\\.m\\.',
  fr: 'km|m|cm|mm|kg|g|t|ha|°C|kWh|MW|GW|%|€|\\$|h|millions?|milliards?|euros?|dollars?|dirhams?|dinars?',
};
const UNIT_BEHIND = Object.fromEntries(
  Object.entries(UNITS).map(([edition, units]) => [
    edition,
    new RegExp(`\\p{Nd} ((?:${units})[\\s.،؛,;:!؟?)»])$`, 'u'),
  ]),
) as Record<Edition, RegExp>;

/**
 * What to change after a character was typed, or null.
 * @param text the block up to the cursor, the typed character last
 */
export function typingAid(text: string, edition: Edition): TypingAid | null {
  const typed = text.at(-1) ?? '';
  const before = text.slice(0, -1);
  const aid =
    edition === 'ar'
      ? arabicAid(before, typed)
      : edition === 'fr'
        ? frenchAid(before, typed)
        : englishAid(before, typed);
  return aid ?? unitAid(text, edition);
}

function arabicAid(before: string, typed: string): TypingAid | null {
  if (typed === '"' || typed === '“' || typed === '”') return replaced(1, typedQuote(before), typed);
  const sign = ARABIC_SIGN[typed];
  if (sign) return belongsToArabic(before, typed) ? { removed: 1, inserted: sign } : null;
  if (typed === ' ') {
    // A comma behind a number ends a clause once a space follows it; until then it may part thousands.
    const isClause = /\p{Nd},$/u.test(before) && belongsToArabic(before.slice(0, -1), ';');
    return isClause ? { removed: 2, inserted: '، ' } : null;
  }
  if (ARABIC_LETTER.test(typed)) {
    // «Reuters, و»: the sentence goes on in Arabic, so the sign was its own.
    const [tail, sign, space] = /([,;?])( +)$/.exec(before) ?? [];
    if (tail && sign && space && !/[,;?]$/.test(before.slice(0, -tail.length)))
      return { removed: tail.length + 1, inserted: `${ARABIC_SIGN[sign]}${space}${typed}` };
  }
  return null;
}

/** Whether a sign behind `before` belongs to an Arabic sentence: not to a Latin run, not inside a number. */
function belongsToArabic(before: string, sign: string): boolean {
  const isNumberBefore = /\p{Nd}$/u.test(before);
  if (isNumberBefore && sign === ',') return false;
  const words = isNumberBefore ? before.replace(/[\p{Nd}.,:/٫٬%$€£ \u00a0–-]+$/u, '') : before;
  const letter = /(\p{L})\P{L}*$/u.exec(words)?.[1];
  return letter !== undefined && ARABIC_LETTER.test(letter);
}

function frenchAid(before: string, typed: string): TypingAid | null {
  const last = before.at(-1) ?? ' ';
  if (typed === '"') {
    return /[\s([{’'-]/.test(last)
      ? { removed: 1, inserted: `«${NBSP}` }
      : { removed: 1, inserted: `${NBSP}»` };
  }
  if (typed === "'" && /\p{L}/u.test(last)) return { removed: 1, inserted: '’' };
  if (!/[;!?:]/.test(typed) || isInAddress(before)) return null;
  if (typed === ':' && /(?:\p{Nd}|https?|mailto|tel)$/iu.test(before)) return null;
  const space = typed === ':' ? NBSP : NARROW_NBSP;
  if (/[\p{L}\p{N}\p{M}»)’%]/u.test(last)) return { removed: 1, inserted: space + typed };
  return last === ' ' && before.trim() !== '' ? { removed: 2, inserted: space + typed } : null;
}

function englishAid(before: string, typed: string): TypingAid | null {
  if (typed !== '"' && typed !== "'") return null;
  const last = before.at(-1) ?? ' ';
  const opens = /[\s([{—–‘“-]/.test(last);
  if (typed === '"') {
    // 5" stays inches unless a quotation is open.
    if (/\p{Nd}/u.test(last) && !/“[^”]*$/.test(before)) return null;
    return { removed: 1, inserted: opens ? '“' : '”' };
  }
  return { removed: 1, inserted: opens ? '‘' : '’' };
}

const isInAddress = (before: string) => /(?:https?:\/\/|www\.|@)\S*$/i.test(before);

function unitAid(text: string, edition: Edition): TypingAid | null {
  const unit = UNIT_BEHIND[edition].exec(text)?.[1];
  return unit ? { removed: unit.length + 1, inserted: NBSP + unit } : null;
}

function replaced(removed: number, inserted: string | null, typed: string): TypingAid | null {
  return inserted === null || inserted === typed ? null : { removed, inserted };
}

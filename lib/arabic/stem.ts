import { withoutArticle } from '@/lib/arabic/clitics';
import { foldArabic } from '@/lib/arabic/fold';

/**
 * A light stemmer: it takes off what grammar adds at the ends of a word and leaves the word itself alone (no
 * roots, no broken plurals). Conservative on purpose: a missed match can be mended by a better query, two
 * different words made one cannot.
 */

/** Nouns that end like a dual or plural and are none. */
const WHOLE = new Set(
  `مهرجان برلمان اسلاميان رمضان لبنان سودان ايران عمان انسان سلطان ميزان عنوان ديوان حيوان بركان زعفران طيران باكستان افغانستان
   كردستان طاجيكستان اوزبكستان كازاخستان تركمانستان قيرغيزستان فلسطين قوانين ملايين سنين فساتين عناوين ميادين موازين سلاطين شياطين
   ياسمين بنزين تمرين تحسين تامين تخزين تدوين تعيين تكوين تلقين تمكين تموين صين برلين بساتين بوتين تشرين حنين جنين يمين يقين مسكين ثمين امين حزين
   اوقات اصوات ابيات بيوت نبات بيات سبات ثبات فرات وفيات بنات اموات اقوات ادوات نجات حصان ميدان قران دخان خان مكان زمان ضمان برهان اعلان امتحان`
    .split(/\s+/)
    .map(foldArabic),
);

const MIN_LENGTH = 3;

/** Each rule: an ending and what may stand in its place. The first that fits a word is the only one used. */
const ENDINGS: readonly { ending: string; instead: readonly string[]; minRest: number }[] = [
  // Possessive pronouns on a feminine noun open its ة to ت: «مدرستها» ← مدرسة.
  { ending: 'تهما', instead: ['ه'], minRest: 3 },
  { ending: 'تها', instead: ['ه'], minRest: 3 },
  { ending: 'تهم', instead: ['ه'], minRest: 3 },
  { ending: 'تنا', instead: ['ه'], minRest: 3 },
  { ending: 'هما', instead: [''], minRest: 3 },
  { ending: 'ها', instead: [''], minRest: 3 },
  { ending: 'هم', instead: [''], minRest: 3 },
  { ending: 'هن', instead: [''], minRest: 3 },
  // Duals of feminine nouns: «كنيستان» ← كنيسة, before another noun «كنيستي».
  { ending: 'تان', instead: ['ه'], minRest: 3 },
  { ending: 'تين', instead: ['ه'], minRest: 3 },
  { ending: 'تي', instead: ['ه', 'تي'], minRest: 3 },
  // Nisba: «سودانيون» and «سودانية» ← سوداني. The feminine is also a noun of its own («مدنية»), hence both.
  { ending: 'يون', instead: ['ي'], minRest: 3 },
  { ending: 'يين', instead: ['ي'], minRest: 3 },
  { ending: 'يات', instead: ['يه', 'ي'], minRest: 3 },
  { ending: 'يه', instead: ['يه', 'ي'], minRest: 3 },
  // The plural in ‑ات is that of ‑ة, of nouns of action and of foreign words: «مكتبات», «انتخابات», «كاميرات».
  { ending: 'ات', instead: ['ه', '', 'ا'], minRest: 3 },
  // Four letters before these, since short words end so without being plurals («تعاون», «قانون», «لبنان»).
  { ending: 'ون', instead: [''], minRest: 4 },
  { ending: 'ين', instead: [''], minRest: 4 },
  { ending: 'ان', instead: [''], minRest: 4 },
];

function withoutEnding(word: string): string[] {
  if (WHOLE.has(word)) return [word];
  for (const { ending, instead, minRest } of ENDINGS) {
    if (!word.endsWith(ending)) continue;
    const rest = word.slice(0, -ending.length);
    if (rest.length >= minRest) return instead.map((end) => rest + end);
  }
  return [word];
}

/**
 * The stems of a folded word: «والبرلمانيون» → [«برلماني»], «المكتبات» → [«مكتبه», «مكتب»]. Two words match
 * when they share one. A word that is not Arabic, or too short to have endings, is its own stem.
 * @param word as `foldedWords` gives it
 * @returns at least one stem, without repetition
 */
export function stemsOf(word: string): string[] {
  if (word.length < MIN_LENGTH || !/^\p{Script=Arabic}+$/u.test(word)) return [word];
  return [...new Set(withoutArticle(word).flatMap(withoutEnding))];
}

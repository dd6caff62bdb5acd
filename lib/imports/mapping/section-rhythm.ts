import type { SectionRhythm } from '@/lib/sections/types';

/** How the front sets a section's block, by the names sections usually have. */
const RHYTHMS: [names: RegExp, rhythm: SectionRhythm][] = [
  [/^(?:سياسة|السياسة|سياسي|سياسات|أخبار سياسية|politics|politique|policy)$/i, 'politics'],
  [/^(?:اقتصاد|الاقتصاد|مال وأعمال|اقتصاد وأعمال|economy|business|economie|économie)$/i, 'economy'],
  [/^(?:العالم|عالم|دولي|دوليات|عربي ودولي|أخبار العالم|world|international|monde)$/i, 'world'],
  [
    /^(?:رأي|الرأي|آراء|أراء|مقالات|مقالات الرأي|كتاب وآراء|opinion|opinions|columns|tribune|tribunes)$/i,
    'opinion',
  ],
  [/^(?:ثقافة|الثقافة|ثقافة وفن|ثقافة وفنون|فن|فنون|culture|arts)$/i, 'culture'],
  [/^(?:رياضة|الرياضة|sport|sports)$/i, 'sport'],
];

/** By name or slug; a section of another name is a plain block. */
export function rhythmOf(name: string, slug: string): SectionRhythm {
  return RHYTHMS.find(([names]) => names.test(name) || names.test(slug))?.[1] ?? 'plain';
}

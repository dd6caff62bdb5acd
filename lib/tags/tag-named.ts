import { foldArabic } from '@/lib/arabic/fold';

/**
 * The tag among those of an edition that has this name already, in whatever spelling («الموانئ», «الموانىء»): two of
 * them would part what belongs together.
 */
export function tagNamed<Tag extends { name: string }>(tags: readonly Tag[], name: string): Tag | undefined {
  const folded = foldArabic(name);
  return tags.find((tag) => foldArabic(tag.name) === folded);
}

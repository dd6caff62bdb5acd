/** Where the article belongs and who signs it. */
import { SLUG_MAX_BYTES } from '@/lib/arabic/slug';
import type { CheckFinding, GateInput } from '@/lib/articles/gate/types';

/** More tags than this say nothing about any of them. */
export const TAGS_MAX = 8;

export const checkSection = ({ content }: GateInput): CheckFinding[] =>
  content.sectionId === null ? [{ key: 'section-missing', place: { field: 'section' } }] : [];

export const checkByline = ({ content }: GateInput): CheckFinding[] =>
  content.authorIds.length === 0 ? [{ key: 'byline-missing', place: { field: 'authors' } }] : [];

export function checkTags({ content: { tagIds } }: GateInput): CheckFinding[] {
  const place = { field: 'tags' } as const;
  if (tagIds.length === 0) return [{ key: 'tags-missing', place }];
  return tagIds.length > TAGS_MAX
    ? [{ key: 'tags-many', values: { count: tagIds.length, most: TAGS_MAX }, place }]
    : [];
}

/** A longer one is kept as far as it fits: the editor should choose what is cut. */
export function checkAddress({ content: { slug } }: GateInput): CheckFinding[] {
  const bytes = new TextEncoder().encode(slug ?? '').length;
  return bytes > SLUG_MAX_BYTES
    ? [{ key: 'slug-long', values: { bytes, most: SLUG_MAX_BYTES }, place: { field: 'slug' } }]
    : [];
}

import { z } from 'zod';
import { EDITIONS } from '@/lib/i18n/editions';
import { fingerprintInput } from '@/lib/platform/fingerprint';
import { optionalText, requiredLine } from '@/lib/platform/text-input';
import { isReservedSlug, isUsableSectionSlug } from '@/lib/sections/reserved-slugs';
import { SECTION_RHYTHMS } from '@/lib/sections/types';

/** What is wrong with a section's address, in a word; null when nothing is. */
export function sectionSlugProblem(slug: string): string | null {
  if (slug === '') return 'required';
  if (slug.length > 60) return 'too-long';
  if (isReservedSlug(slug)) return 'slug-reserved';
  if (/^\p{Nd}+$/u.test(slug)) return 'slug-digits';
  return isUsableSectionSlug(slug) ? null : 'slug-letters';
}

const sectionSlug = z
  .string()
  .transform((text) => text.normalize('NFC').trim().toLowerCase().replace(/\s+/g, '-'))
  .superRefine((slug, context) => {
    const message = sectionSlugProblem(slug);
    if (message) context.addIssue({ code: 'custom', message });
  });

const sectionId = z.number().int().positive();

const fields = {
  name: requiredLine(60),
  slug: sectionSlug,
  parentId: sectionId.nullable(),
  introduction: optionalText(600),
  rhythm: z.enum(SECTION_RHYTHMS),
};

export const createSectionInput = z.object({ edition: z.enum(EDITIONS), ...fields });
export const editSectionInput = z.object({ sectionId, seen: fingerprintInput, ...fields });
export const orderSectionsInput = z.object({
  edition: z.enum(EDITIONS),
  parentId: sectionId.nullable(),
  sectionIds: z.array(sectionId).min(1).max(200),
});
export const mergeSectionsInput = z.object({ sectionId, intoId: sectionId });
export const deleteSectionInput = z.object({ sectionId });

export interface SectionFields {
  name: string;
  slug: string;
  parentId: number | null;
  introduction: string | null;
  rhythm: (typeof SECTION_RHYTHMS)[number];
}

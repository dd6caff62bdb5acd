import { z } from 'zod';
import { SLUG_MAX_BYTES } from '@/lib/arabic/slug';
import { EDITIONS } from '@/lib/i18n/editions';
import { fingerprintInput } from '@/lib/platform/fingerprint';
import { linksInput, optionalLine, optionalText, requiredLine, slugLine } from '@/lib/platform/text-input';

const profile = {
  name: requiredLine(80),
  slug: slugLine(SLUG_MAX_BYTES),
  role: optionalLine(80),
  biography: optionalText(2_000),
  portraitId: z.number().int().positive().nullable(),
  links: linksInput(8),
};

export const createAuthorInput = z.object({ edition: z.enum(EDITIONS), ...profile });
export const editAuthorInput = z.object({
  authorId: z.number().int().positive(),
  seen: fingerprintInput,
  ...profile,
});

export interface AuthorFields {
  name: string;
  slug: string;
  role: string | null;
  biography: string | null;
  portraitId: number | null;
  links: { label: string; href: string }[];
}

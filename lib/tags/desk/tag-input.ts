import { z } from 'zod';
import { SLUG_MAX_BYTES } from '@/lib/arabic/slug';
import { EDITIONS } from '@/lib/i18n/editions';
import { fingerprintInput } from '@/lib/platform/fingerprint';
import { requiredLine, slugLine } from '@/lib/platform/text-input';

const tagId = z.number().int().positive();

export const createTagInput = z.object({ edition: z.enum(EDITIONS), name: requiredLine(80) });
export const editTagInput = z.object({
  tagId,
  name: requiredLine(80),
  slug: slugLine(SLUG_MAX_BYTES),
  seen: fingerprintInput,
});
export const mergeTagsInput = z.object({ tagId, intoId: tagId });

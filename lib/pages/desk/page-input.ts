import { z } from 'zod';
import { SLUG_MAX_BYTES } from '@/lib/arabic/slug';
import { bodySchema } from '@/lib/articles/body/body-schema';
import { EDITIONS } from '@/lib/i18n/editions';
import { PAGE_STATUSES } from '@/lib/pages/types';
import { optionalLine, requiredLine, slugLine } from '@/lib/platform/text-input';

const pageId = z.number().int().positive();
const fields = {
  title: requiredLine(120),
  slug: slugLine(SLUG_MAX_BYTES),
  description: optionalLine(300),
  status: z.enum(PAGE_STATUSES),
  body: bodySchema,
};

export const createPageInput = z.object({ edition: z.enum(EDITIONS), ...fields });
export const editPageInput = z.object({ pageId, seenVersion: z.number().int().positive(), ...fields });
/** What is looked at only may lack what is asked for when it is saved. */
export const previewPageInput = z.object({
  edition: z.enum(EDITIONS),
  pageId: pageId.nullable(),
  ...fields,
  title: optionalLine(120),
});
export const deletePageInput = z.object({ pageId, seenVersion: z.number().int().positive() });
export const orderPagesInput = z.object({
  edition: z.enum(EDITIONS),
  pageIds: z.array(pageId).min(1).max(200),
});

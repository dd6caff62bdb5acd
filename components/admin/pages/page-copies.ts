import { z } from 'zod';
import { bodySchema } from '@/lib/articles/body/body-schema';
import type { PageFields } from '@/lib/pages/desk/types';
import { PAGE_STATUSES } from '@/lib/pages/types';

/** What a text was made from: what the server had, and its version; null for a page that was never saved. */
export interface PageBase {
  version: number | null;
  fields: PageFields;
}

/** What was written in a tab and not saved. */
export interface PageCopy {
  base: PageBase;
  fields: PageFields;
}

const fields = z.object({
  title: z.string(),
  slug: z.string(),
  description: z.string().nullable(),
  status: z.enum(PAGE_STATUSES),
  body: bodySchema,
});
const copySchema: z.ZodType<PageCopy> = z.object({
  base: z.object({ version: z.number().nullable(), fields }),
  fields,
});

/** The name under which a page's words are kept. @param page its id; of a new one, its edition */
export const keptName = (page: number | string): string => `page:${page}`;

export function readPageCopy(kept: unknown): PageCopy | null {
  const parsed = copySchema.safeParse(kept);
  return parsed.success ? parsed.data : null;
}

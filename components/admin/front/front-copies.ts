import { z } from 'zod';
import type { DraftContent } from '@/components/admin/front/draft-saver';
import { frontZonesSchema } from '@/lib/fronts/desk/input';
import type { DeskStory } from '@/lib/fronts/desk/types';

/** Changes of a front that a tab had and the server did not. */
export interface FrontCopy {
  base: DraftContent;
  content: DraftContent;
  /** What is known of the stories in it: a screen that is opened anew knows the newest only. */
  stories: DeskStory[];
  /** Milliseconds. */
  changedAt: number;
}

const contentSchema = z.object({ zones: frontZonesSchema, plannedFor: z.iso.datetime().nullable() });
const copySchema = z.object({
  base: contentSchema,
  content: contentSchema,
  stories: z.array(z.looseObject({ id: z.number(), headline: z.string() })),
  changedAt: z.number(),
});

export function readFrontCopy(kept: unknown): FrontCopy | null {
  const parsed = copySchema.safeParse(kept);
  return parsed.success ? (parsed.data as unknown as FrontCopy) : null;
}

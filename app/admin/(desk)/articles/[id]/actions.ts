'use server';

import { z } from 'zod';
import { deskAction } from '@/lib/auth/desk-action';
import { EDITIONS } from '@/lib/i18n/editions';
import { ok } from '@/lib/platform/result';
import { createTag } from '@/lib/tags/create-tag';

/** A new tag, or the one of that name; answers what a picker shows of it. */
export const createTagAction = deskAction({
  name: 'tag.create',
  input: z.object({ edition: z.enum(EDITIONS), name: z.string().min(1).max(200) }),
  run: async ({ actor, input }) => {
    const made = await createTag({ actor, ...input });
    return made.ok ? ok({ id: made.value.id, name: made.value.name }) : made;
  },
});

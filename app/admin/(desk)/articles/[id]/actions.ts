'use server';

import { z } from 'zod';
import { linkTranslation } from '@/lib/articles/translations/link-translation';
import { unlinkTranslation } from '@/lib/articles/translations/unlink-translation';
import { deskAction } from '@/lib/auth/desk-action';
import { EDITIONS } from '@/lib/i18n/editions';
import { ok } from '@/lib/platform/result';
import { createTag } from '@/lib/tags/create-tag';

const id = z.number().int().positive();

/** A new tag, or the one of that name; answers what a picker shows of it. */
export const createTagAction = deskAction({
  name: 'tag.create',
  input: z.object({ edition: z.enum(EDITIONS), name: z.string().min(1).max(200) }),
  run: async ({ actor, input }) => {
    const made = await createTag({ actor, ...input });
    return made.ok ? ok({ id: made.value.id, name: made.value.name }) : made;
  },
});

export const linkTranslationAction = deskAction({
  name: 'article.edit',
  input: z.object({ articleId: id, translationId: id }),
  run: ({ actor, input }) => linkTranslation({ actor, ...input }),
});

export const unlinkTranslationAction = deskAction({
  name: 'article.edit',
  input: z.object({ articleId: id }),
  run: ({ actor, input }) => unlinkTranslation({ actor, ...input }),
});

'use server';

import { z } from 'zod';
import { endPreviewLinks } from '@/lib/articles/preview/end-preview-links';
import { sharePreview } from '@/lib/articles/preview/share-preview';
import { deskAction } from '@/lib/auth/desk-action';
import { signPreview } from '@/lib/auth/preview-token';
import { getDeskContext } from '@/lib/i18n/get-desk-context';
import { ok } from '@/lib/platform/result';

const id = z.number().int().positive();

/** A link to the article as it stands, for whoever is given it. */
export const sharePreviewAction = deskAction({
  name: 'article.preview',
  input: z.object({ articleId: id, isShared: z.boolean() }),
  run: async ({ actor, input, now }) => {
    const shared = await sharePreview({ actor, now, ...input });
    if (!shared.ok) return shared;
    const { edition, linkId, expiresAt } = shared.value;
    const { format, siteUrl } = await getDeskContext(actor.language, edition);
    const token = await signPreview(edition, {
      kind: 'article',
      articleId: input.articleId,
      linkId,
      expiresAt: expiresAt.getTime(),
    });
    const path = `/preview/${token}`;
    const until = format.fullDateTime(expiresAt);
    return ok({ path, url: `${siteUrl}${path}`, until });
  },
});

/** Ends a link that was given away, or all of them. */
export const endPreviewLinksAction = deskAction({
  name: 'article.end-preview',
  input: z.object({ articleId: id, linkId: id.nullable() }),
  run: ({ actor, input, now }) => endPreviewLinks({ actor, now, ...input }),
});

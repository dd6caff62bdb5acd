'use server';

import { z } from 'zod';
import { sharePreview } from '@/lib/articles/preview/share-preview';
import { deskAction } from '@/lib/auth/desk-action';
import { PREVIEW_LIFE_MS, signPreview } from '@/lib/auth/preview-token';
import { createEditionFormat } from '@/lib/i18n/edition-format';
import { getEditionContext } from '@/lib/i18n/get-edition-context';
import { ok } from '@/lib/platform/result';

/** A link to the article as it stands, for whoever is given it. */
export const sharePreviewAction = deskAction({
  name: 'article.preview',
  input: z.object({ articleId: z.number().int().positive() }),
  run: async ({ actor, input: { articleId }, now }) => {
    const expiresAt = new Date(now.getTime() + PREVIEW_LIFE_MS);
    const shared = await sharePreview({ actor, articleId, expiresAt });
    if (!shared.ok) return shared;
    const { edition } = shared.value;
    const { settings, siteUrl } = await getEditionContext(edition);
    const token = await signPreview(edition, {
      kind: 'article',
      articleId,
      version: null,
      expiresAt: expiresAt.getTime(),
    });
    const path = `/preview/${token}`;
    const until = createEditionFormat(actor.language, settings).fullDateTime(expiresAt);
    return ok({ path, url: `${siteUrl}${path}`, until });
  },
});

'use server';

import { z } from 'zod';
import { restoreRevision } from '@/lib/articles/editing/restore-revision';
import { deskAction } from '@/lib/auth/desk-action';

const id = z.number().int().positive();

/** Makes an earlier version the article's text again. */
export const restoreRevisionAction = deskAction({
  name: 'article.edit',
  input: z.object({ articleId: id, version: id, revisionId: id }),
  run: async ({ actor, input, now }) => {
    const outcome = await restoreRevision({ actor, now, holder: null, ...input });
    if (outcome.ok) return { ok: true, value: { version: outcome.value.version } };
    // Whoever has it open is named; no text crosses to the browser.
    return outcome.code === 'lease-lost'
      ? { ok: false, code: outcome.code, detail: outcome.lease.personName }
      : { ok: false, code: outcome.code };
  },
});

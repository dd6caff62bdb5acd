import 'server-only';
import { corrections } from '@/db/schema';
import { type Actor, personIdOf } from '@/lib/auth/actor';
import { type CorrectionCode, correctArticle } from '@/lib/corrections/correct-article';
import type { CorrectionKind } from '@/lib/corrections/types';
import { ok, type Result } from '@/lib/platform/result';

/** Tells readers what was wrong: under the article, in the ledger, in structured data and feeds. */
export function addCorrection(request: {
  actor: Actor;
  articleId: number;
  kind: CorrectionKind;
  text: string;
  now: Date;
}): Promise<Result<{ correctionId: number }, CorrectionCode>> {
  const { actor, articleId, kind, now } = request;
  return correctArticle(
    request,
    async (tx, text) => {
      const [added] = await tx
        .insert(corrections)
        .values({ articleId, kind, text, createdById: personIdOf(actor), correctedAt: now })
        .returning({ id: corrections.id });
      if (!added) throw new Error('the correction was not returned');
      return ok({ correctionId: added.id });
    },
    { step: 'add', kind },
  );
}

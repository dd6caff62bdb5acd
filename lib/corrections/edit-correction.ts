import 'server-only';
import { and, eq } from 'drizzle-orm';
import { corrections } from '@/db/schema';
import type { Actor } from '@/lib/auth/actor';
import { type CorrectionCode, correctArticle } from '@/lib/corrections/correct-article';
import type { CorrectionKind } from '@/lib/corrections/types';
import { fail, ok, type Result } from '@/lib/platform/result';

/** Words a correction better. Its time stays: it is when readers were told first. */
export function editCorrection(request: {
  actor: Actor;
  articleId: number;
  correctionId: number;
  kind: CorrectionKind;
  text: string;
  now: Date;
}): Promise<Result<{ correctionId: number }, CorrectionCode>> {
  const { articleId, correctionId, kind } = request;
  return correctArticle(
    request,
    async (tx, text) => {
      const [edited] = await tx
        .update(corrections)
        .set({ kind, text })
        .where(and(eq(corrections.id, correctionId), eq(corrections.articleId, articleId)))
        .returning({ id: corrections.id });
      return edited ? ok({ correctionId }) : fail('not-found');
    },
    { step: 'edit', kind, correctionId },
  );
}

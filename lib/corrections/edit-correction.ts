import 'server-only';
import { and, eq } from 'drizzle-orm';
import { corrections } from '@/db/schema';
import type { Actor } from '@/lib/auth/actor';
import { type CorrectionCode, correctArticle } from '@/lib/corrections/correct-article';
import type { CorrectionKind } from '@/lib/corrections/types';
import { fail, ok, type Result } from '@/lib/platform/result';

/**
 * Words a correction better. Its time stays: it is when readers were told first. Not over the words of somebody who
 * was faster (`conflict`).
 * @param request.seen what it said to the person who words it anew; the log keeps that
 */
export function editCorrection(request: {
  actor: Actor;
  articleId: number;
  correctionId: number;
  kind: CorrectionKind;
  text: string;
  seen: { kind: CorrectionKind; text: string };
  now: Date;
}): Promise<Result<{ correctionId: number }, CorrectionCode>> {
  const { articleId, correctionId, kind, seen } = request;
  return correctArticle(
    request,
    async (tx, text) => {
      const [stored] = await tx
        .select({ kind: corrections.kind, text: corrections.text })
        .from(corrections)
        .where(and(eq(corrections.id, correctionId), eq(corrections.articleId, articleId)));
      if (!stored) return fail('not-found');
      if (stored.kind !== seen.kind || stored.text !== seen.text) return fail('conflict');
      await tx.update(corrections).set({ kind, text }).where(eq(corrections.id, correctionId));
      return ok({ correctionId });
    },
    { step: 'edit', kind, correctionId, before: seen },
  );
}

import 'server-only';
import { and, eq } from 'drizzle-orm';
import { corrections } from '@/db/schema';
import type { Actor } from '@/lib/auth/actor';
import type { AuditDetail } from '@/lib/auth/audit/audit-detail';
import { type CorrectionCode, correctArticle } from '@/lib/corrections/correct-article';
import { fail, ok, type Result } from '@/lib/platform/result';

/** Takes back a correction that was entered by mistake; the audit log keeps what it said. */
export function removeCorrection(request: {
  actor: Actor;
  articleId: number;
  correctionId: number;
  now: Date;
}): Promise<Result<{ correctionId: number }, CorrectionCode>> {
  const { articleId, correctionId } = request;
  const told: AuditDetail = { step: 'remove', correctionId };
  return correctArticle(
    { ...request, text: null },
    async (tx) => {
      const [removed] = await tx
        .delete(corrections)
        .where(and(eq(corrections.id, correctionId), eq(corrections.articleId, articleId)))
        .returning({ kind: corrections.kind, text: corrections.text });
      if (!removed) return fail('not-found');
      Object.assign(told, { removed });
      return ok({ correctionId });
    },
    told,
  );
}

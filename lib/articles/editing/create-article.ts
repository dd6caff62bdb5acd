import 'server-only';
import { eq } from 'drizzle-orm';
import { database } from '@/db/client';
import { articleAuthors, articles, authors, sections } from '@/db/schema';
import { EMPTY_ARTICLE } from '@/lib/articles/article-content';
import type { ArticleKind } from '@/lib/articles/types';
import { type Actor, personIdOf } from '@/lib/auth/actor';
import { recordAudit } from '@/lib/auth/audit/record-audit';
import { can } from '@/lib/auth/permissions';
import type { Edition } from '@/lib/i18n/editions';
import { fail, ok, type Result } from '@/lib/platform/result';

export interface NewArticle {
  actor: Actor;
  edition: Edition;
  kind?: ArticleKind | undefined;
  sectionId?: number | undefined;
  now: Date;
}

/** Begins an article: an empty draft of the actor's, signed by his profile in that edition where he has one. */
export async function createArticle({
  actor,
  edition,
  kind = EMPTY_ARTICLE.kind,
  sectionId,
  now,
}: NewArticle): Promise<Result<{ articleId: number }, 'forbidden' | 'unknown-section'>> {
  if (!can(actor, 'article.create')) return fail('forbidden');
  return database().transaction(async (tx) => {
    if (sectionId !== undefined) {
      const [section] = await tx
        .select({ edition: sections.edition })
        .from(sections)
        .where(eq(sections.id, sectionId));
      if (section?.edition !== edition) return fail('unknown-section');
    }
    const personId = personIdOf(actor);
    const [made] = await tx
      .insert(articles)
      .values({
        edition,
        kind,
        sectionId: sectionId ?? null,
        createdById: personId,
        editedById: personId,
        createdAt: now,
        editedAt: now,
        updatedAt: now,
      })
      .returning({ id: articles.id });
    if (!made) throw new Error('the article was not returned');
    const profiles =
      personId === null
        ? []
        : await tx
            .select({ id: authors.id, edition: authors.edition })
            .from(authors)
            .where(eq(authors.personId, personId));
    const own = profiles.find((profile) => profile.edition === edition);
    if (own) await tx.insert(articleAuthors).values({ articleId: made.id, authorId: own.id, position: 0 });
    await recordAudit(tx, {
      actor,
      action: 'article.create',
      outcome: 'done',
      subject: { kind: 'article', id: made.id },
      detail: { edition, kind },
    });
    return ok({ articleId: made.id });
  });
}

import 'server-only';
import { and, desc, eq, lt, or, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { articles, corrections, people } from '@/db/schema';
import type { Actor } from '@/lib/auth/actor';
import { can } from '@/lib/auth/permissions';
import { listCorrectionsOf } from '@/lib/corrections/queries';
import type { Correction, DeskCorrection } from '@/lib/corrections/types';
import type { Edition } from '@/lib/i18n/editions';

/** Corrections of one article, whatever its state, oldest first. */
export async function listArticleCorrections(actor: Actor, articleId: number): Promise<Correction[]> {
  if (!can(actor, 'article.view')) return [];
  return listCorrectionsOf(articleId);
}

/** A page of the desk's ledger, newest first; `next` asks for what comes after it. */
export async function listDeskCorrections(
  actor: Actor,
  options: { edition: Edition; limit: number; before?: { correctedAt: Date; id: number } | undefined },
): Promise<{ rows: DeskCorrection[]; next: { correctedAt: Date; id: number } | null }> {
  if (!can(actor, 'article.view')) return { rows: [], next: null };
  const { edition, limit, before } = options;
  const rows = await database()
    .select({
      id: corrections.id,
      kind: corrections.kind,
      text: corrections.text,
      correctedAt: corrections.correctedAt,
      articleId: articles.id,
      headline: articles.headline,
      status: articles.status,
      personName: people.name,
    })
    .from(corrections)
    .innerJoin(articles, eq(articles.id, corrections.articleId))
    .leftJoin(people, eq(people.id, corrections.createdById))
    .where(
      and(
        eq(articles.edition, edition),
        before
          ? or(
              lt(corrections.correctedAt, before.correctedAt),
              and(eq(corrections.correctedAt, before.correctedAt), lt(corrections.id, before.id)),
            )
          : undefined,
      ),
    )
    .orderBy(sql`${corrections.correctedAt} desc nulls last`, desc(corrections.id))
    .limit(limit + 1);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    rows: shown.map(({ articleId, headline, status, ...row }) => ({
      ...row,
      article: { id: articleId, headline, status },
    })),
    next: rows.length > limit && last ? { correctedAt: last.correctedAt, id: last.id } : null,
  };
}

import 'server-only';
import { and, asc, eq, ne } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { database } from '@/db/client';
import { articles } from '@/db/schema';
import type { LinkedTranslation } from '@/lib/articles/translations/types';
import type { Actor } from '@/lib/auth/actor';
import { can } from '@/lib/auth/permissions';

/** What an article is linked with in the other editions, in whatever state; nothing for who may not see articles. */
export async function listLinkedTranslations(actor: Actor, articleId: number): Promise<LinkedTranslation[]> {
  if (!can(actor, 'article.view')) return [];
  const own = alias(articles, 'own');
  return database()
    .select({
      id: articles.id,
      edition: articles.edition,
      headline: articles.headline,
      status: articles.status,
    })
    .from(own)
    .innerJoin(articles, eq(articles.translationGroup, own.translationGroup))
    .where(and(eq(own.id, articleId), ne(articles.edition, own.edition)))
    .orderBy(asc(articles.edition), asc(articles.id));
}

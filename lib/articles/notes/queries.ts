import 'server-only';
import { asc, eq } from 'drizzle-orm';
import { database } from '@/db/client';
import { articleNotes, people } from '@/db/schema';
import type { ArticleNote } from '@/lib/articles/notes/types';
import type { Actor } from '@/lib/auth/actor';
import { can } from '@/lib/auth/permissions';

/** What colleagues wrote about an article, in the order in which they did. */
export async function listNotes(actor: Actor, articleId: number): Promise<ArticleNote[]> {
  if (!can(actor, 'article.view')) return [];
  return database()
    .select({
      id: articleNotes.id,
      text: articleNotes.text,
      quote: articleNotes.quote,
      personName: articleNotes.personName,
      createdAt: articleNotes.createdAt,
      resolvedAt: articleNotes.resolvedAt,
      resolvedByName: people.name,
    })
    .from(articleNotes)
    .leftJoin(people, eq(people.id, articleNotes.resolvedById))
    .where(eq(articleNotes.articleId, articleId))
    .orderBy(asc(articleNotes.id));
}

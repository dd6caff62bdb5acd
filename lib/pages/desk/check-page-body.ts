import 'server-only';
import { inArray } from 'drizzle-orm';
import type { Executor } from '@/db/client';
import { articles, media } from '@/db/schema';
import { picturesIn } from '@/lib/articles/body/body-pictures';
import { bodyReferences } from '@/lib/articles/body/body-references';
import type { BodyDocument } from '@/lib/articles/body/body-schema';
import type { Edition } from '@/lib/i18n/editions';
import type { BodyRefusal, PageStatus } from './types';

/**
 * Whether a body may stand on a page: its pictures are in the library, what it refers to belongs to the edition,
 * and readers who see no pictures are told what each shows. An article that is gone is no reason: it is not shown.
 */
export async function checkPageBody(
  executor: Executor,
  { edition, status, body }: { edition: Edition; status: PageStatus; body: BodyDocument },
): Promise<BodyRefusal | null> {
  const { mediaIds, articleIds } = bodyReferences(body);
  const pictures = mediaIds.length
    ? await executor.select({ id: media.id }).from(media).where(inArray(media.id, mediaIds))
    : [];
  const isInLibrary = new Set(pictures.map(({ id }) => id));
  const placed = picturesIn(body);
  const gone = placed.find(({ mediaId }) => !isInLibrary.has(mediaId));
  if (gone) return refuse('picture-missing', gone.block);

  const named = articleIds.length
    ? await executor
        .select({ id: articles.id, edition: articles.edition })
        .from(articles)
        .where(inArray(articles.id, articleIds))
    : [];
  const foreign = named.find((article) => article.edition !== edition);
  if (foreign) return refuse('foreign-reference', blockNaming(body, foreign.id));

  const silent = status === 'published' ? placed.find(({ alt }) => alt.trim() === '') : undefined;
  return silent ? refuse('alt-missing', silent.block) : null;
}

const refuse = (code: BodyRefusal['code'], block: number): BodyRefusal => ({
  ok: false,
  code,
  detail: { block },
});

function blockNaming(body: BodyDocument, articleId: number): number {
  return body.content.findIndex((block) =>
    bodyReferences({ type: 'doc', content: [block] }).articleIds.includes(articleId),
  );
}

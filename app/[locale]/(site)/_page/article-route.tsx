/** `/{section}/{id}/{slug}`: an article, its tombstone, or where it lives now. */
import type { Metadata } from 'next';
import { permanentRedirect } from 'next/navigation';
import { ArticlePage } from '@/components/article/article-page';
import { Tombstone } from '@/components/article/tombstone';
import { JsonLd } from '@/components/seo/json-ld';
import { listArticleBoxes } from '@/lib/articles/box-queries';
import { getArticle, getArticlePath, listLatest } from '@/lib/articles/queries';
import type { PublishedArticle, WithdrawnArticle } from '@/lib/articles/types';
import { encodePath } from '@/lib/i18n/address';
import type { EditionContext } from '@/lib/i18n/edition-context';
import { cardTags, pressTag } from '@/lib/press/tags';
import { getSection, getSectionByFormerSlug, listSections } from '@/lib/sections/queries';
import { buildArticleMetadata, buildTombstoneMetadata } from '@/lib/seo/metadata/build-metadata';
import { articleJsonLd } from '@/lib/seo/structured-data/json-ld';
import { boxExpiry } from './box-lifetime';
import { followRedirect, MissingPage, notFoundMetadata } from './moved-or-missing';
import { ReaderPage } from './reader-page';

/** Ids are identities of the database: positive, without leading zeros, exact in a JavaScript number. */
function readArticleId(segment: string): number | null {
  return /^[1-9][0-9]{0,14}$/.test(segment) ? Number(segment) : null;
}

async function findArticle(context: EditionContext, segment: string) {
  const id = readArticleId(segment);
  return id === null ? null : getArticle(context.edition, id);
}

export async function articleMetadata(context: EditionContext, id: string): Promise<Metadata> {
  const found = await findArticle(context, id);
  if (!found) return notFoundMetadata(context);
  return found.state === 'published'
    ? buildArticleMetadata(context, found.article)
    : buildTombstoneMetadata(context, found.article);
}

interface ArticleRouteProps {
  context: EditionContext;
  sectionSlug: string;
  /** The address's second segment. */
  id: string;
  /** The whole decoded path without the edition's prefix. */
  path: string;
}

export async function ArticleRoute({ context, sectionSlug, id, path }: ArticleRouteProps) {
  await followRedirect(context, path);
  const found = await findArticle(context, id);
  const articleId = readArticleId(id);
  if (!found) {
    await followToOtherEdition(context, sectionSlug, articleId);
    return <MissingPage context={context} tags={articleId === null ? [] : [pressTag.article(articleId)]} />;
  }
  if (!(await isSectionAddress(context, sectionSlug)))
    return <MissingPage context={context} tags={[pressTag.article(found.article.id)]} />;
  if (found.state === 'withdrawn') return <WithdrawnRoute context={context} article={found.article} />;
  if (`${context.prefix}${path}` !== found.article.path) permanentRedirect(encodePath(found.article.path));
  return <PublishedRoute context={context} article={found.article} />;
}

/** An address is an article's only under a section of the edition, current or former. */
async function isSectionAddress(context: EditionContext, slug: string): Promise<boolean> {
  return (
    (await getSection(context.edition, slug)) !== null ||
    (await getSectionByFormerSlug(context.edition, slug)) !== null
  );
}

/** An id names one article in all editions: the right edition's address is one hop away. */
async function followToOtherEdition(
  context: EditionContext,
  sectionSlug: string,
  id: number | null,
): Promise<void> {
  if (id === null || !(await isSectionAddress(context, sectionSlug))) return;
  const elsewhere = await getArticlePath(id);
  if (elsewhere !== null) permanentRedirect(encodePath(elsewhere));
}

async function PublishedRoute({ context, article }: { context: EditionContext; article: PublishedArticle }) {
  const sections = await listSections(context.edition);
  const root = sections.find((section) => section.id === (article.section.parentId ?? article.section.id));
  const { related, mostRead } = await listArticleBoxes(article, root?.id);
  return (
    <ReaderPage
      context={context}
      current={root ? { sectionId: root.id } : null}
      translations={article.translations}
      tags={[
        pressTag.article(article.id),
        pressTag.section(article.section.id),
        ...article.authors.map((author) => pressTag.author(author.id)),
        ...article.tags.map((tag) => pressTag.tag(tag.id)),
        ...(article.picture ? [pressTag.media(article.picture.id)] : []),
        ...[...article.pictures.keys()].map(pressTag.media),
        ...(article.translationGroup ? [pressTag.translations(article.translationGroup)] : []),
        ...cardTags([...article.relatedInBody.values(), ...related, ...mostRead]),
      ]}
      expiresAt={boxExpiry(context.now)}
    >
      <ArticlePage
        context={context}
        article={article}
        parentSection={article.section.parentId ? (root ?? null) : null}
        related={related}
        mostRead={mostRead}
      />
      <JsonLd data={articleJsonLd(context, article, root ?? null)} />
    </ReaderPage>
  );
}

async function WithdrawnRoute({ context, article }: { context: EditionContext; article: WithdrawnArticle }) {
  const latest = await listLatest(context.edition, { limit: 6 });
  return (
    <ReaderPage
      context={context}
      status={410}
      current={{ sectionId: article.section.parentId ?? article.section.id }}
      tags={[pressTag.article(article.id), pressTag.latest(context.edition), ...cardTags(latest)]}
    >
      <Tombstone context={context} article={article} latest={latest} />
    </ReaderPage>
  );
}

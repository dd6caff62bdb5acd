/**
 * `/preview/{token}`: an article before it is out, the front at a moment, or a static page as its editor has it. Reached by the rewrite in next.config.ts,
 * which sends a token to its edition; printed by the press without being stored (lib/press/serve/answer-preview.ts).
 */
import type { Metadata } from 'next';
import { useTranslations } from 'next-intl';
import { ArticlePage } from '@/components/article/article-page';
import { StaticPageView } from '@/components/article/static-page';
import { FrontPageView } from '@/components/front/front-page';
import { BreakingStrip } from '@/components/site/breaking-strip';
import { listArticleBoxes } from '@/lib/articles/box-queries';
import { isPreviewLinkOpen } from '@/lib/articles/preview/link-queries';
import { getPreviewArticle } from '@/lib/articles/preview/preview-article';
import type { PublishedArticle } from '@/lib/articles/types';
import { readPreview } from '@/lib/auth/preview-token';
import { getFrontPreview } from '@/lib/fronts/preview-queries';
import type { FrontPage } from '@/lib/fronts/types';
import type { EditionContext } from '@/lib/i18n/edition-context';
import { getPagePreview, listPages } from '@/lib/pages/queries';
import type { StaticPage } from '@/lib/pages/types';
import { listSections } from '@/lib/sections/queries';
import { buildArticleMetadata, buildStaticPageMetadata } from '@/lib/seo/metadata/build-metadata';
import { MissingPage, notFoundMetadata } from '../../(site)/_page/moved-or-missing';
import { readParams } from '../../(site)/_page/read-params';
import { ReaderPage } from '../../(site)/_page/reader-page';

type Props = { params: Promise<{ locale: string; token: string }> };

type Shown =
  | { kind: 'article'; article: PublishedArticle }
  | { kind: 'front'; front: FrontPage }
  | { kind: 'page'; page: StaticPage };

async function findPreview({ params }: Props): Promise<{ context: EditionContext; shown: Shown | null }> {
  const { context, token } = await readParams<'token'>(params);
  const allowed = await readPreview(token, context.now);
  const { edition, now } = context;
  if (allowed?.edition !== edition) return { context, shown: null };
  const { claims } = allowed;
  if (claims.kind === 'article') {
    const { articleId, linkId } = claims;
    const isOpen = await isPreviewLinkOpen({ linkId, articleId, now });
    const article = isOpen ? await getPreviewArticle({ edition, articleId, now }) : null;
    return { context, shown: article && { kind: 'article', article } };
  }
  if (claims.kind === 'page') {
    const page = await getPagePreview({ edition, previewId: claims.previewId, now });
    return { context, shown: page && { kind: 'page', page } };
  }
  // The whole page is set as of that moment: its date line too.
  const at = claims.at === null ? now : new Date(claims.at);
  const front = await getFrontPreview({ edition, versionId: claims.frontVersionId, at, now });
  return { context: { ...context, now: at }, shown: front && { kind: 'front', front } };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { context, shown } = await findPreview(props);
  if (!shown) return notFoundMetadata(context);
  const { alternates: _, ...metadata }: Metadata = metadataOf(context, shown);
  return { ...metadata, robots: { index: false, follow: false } };
}

function metadataOf(context: EditionContext, shown: Shown): Metadata {
  if (shown.kind === 'article') return buildArticleMetadata(context, shown.article);
  if (shown.kind === 'page') return buildStaticPageMetadata(context, shown.page);
  return { title: { absolute: context.settings.siteName } };
}

export default async function PreviewPage(props: Props) {
  const { context, shown } = await findPreview(props);
  switch (shown?.kind) {
    case 'article':
      return <ArticlePreview context={context} article={shown.article} />;
    case 'page':
      return <StaticPagePreview context={context} page={shown.page} />;
    case 'front':
      return <FrontPreview context={context} front={shown.front} />;
    default:
      return <MissingPage context={context} />;
  }
}

async function StaticPagePreview({ context, page }: { context: EditionContext; page: StaticPage }) {
  const siblings = await listPages(context.edition);
  return (
    <ReaderPage context={context} tags={null} strip={<NotOutYet />}>
      <StaticPageView context={context} page={page} siblings={siblings} />
    </ReaderPage>
  );
}

/** Says above the page that it is no more than a preview. */
function NotOutYet() {
  const t = useTranslations('article');
  return (
    <p className="wrap preview-note" role="note">
      {t('preview')}
    </p>
  );
}

function FrontPreview({ context, front }: { context: EditionContext; front: FrontPage }) {
  return (
    <ReaderPage
      context={context}
      tags={null}
      current="front"
      strip={front.breaking.length > 0 ? <BreakingStrip context={context} stories={front.breaking} /> : null}
    >
      <FrontPageView context={context} front={front} />
    </ReaderPage>
  );
}

async function ArticlePreview({ context, article }: { context: EditionContext; article: PublishedArticle }) {
  const sections = await listSections(context.edition);
  const root = sections.find(({ id }) => id === (article.section.parentId ?? article.section.id));
  const { related, mostRead } = await listArticleBoxes(article, root?.id);
  return (
    <ReaderPage
      context={context}
      tags={null}
      current={root ? { sectionId: root.id } : null}
      strip={<NotOutYet />}
    >
      <ArticlePage
        context={context}
        article={article}
        parentSection={article.section.parentId ? (root ?? null) : null}
        related={related}
        mostRead={mostRead}
      />
    </ReaderPage>
  );
}

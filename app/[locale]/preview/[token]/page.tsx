/**
 * `/preview/{token}`: an article before it is out, or the front at a moment, as its page will be. Reached by the rewrite in next.config.ts,
 * which sends a token to its edition; printed by the press without being stored (lib/press/serve/answer-preview.ts).
 */
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ArticlePage } from '@/components/article/article-page';
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
import { listSections } from '@/lib/sections/queries';
import { buildArticleMetadata } from '@/lib/seo/metadata/build-metadata';
import { MissingPage, notFoundMetadata } from '../../(site)/_page/moved-or-missing';
import { readParams } from '../../(site)/_page/read-params';
import { ReaderPage } from '../../(site)/_page/reader-page';

type Props = { params: Promise<{ locale: string; token: string }> };

async function findPreview({ params }: Props) {
  const { context, token } = await readParams<'token'>(params);
  const allowed = await readPreview(token, context.now);
  const { edition, now } = context;
  if (allowed?.edition !== edition) return { context, article: null, front: null };
  const { claims } = allowed;
  if (claims.kind === 'article') {
    const { articleId, version, linkId } = claims;
    const isOpen = await isPreviewLinkOpen({ linkId, articleId, now });
    const article = isOpen ? await getPreviewArticle({ edition, articleId, version, now }) : null;
    return { context, article, front: null };
  }
  // The whole page is set as of that moment: its date line too.
  const at = claims.at === null ? now : new Date(claims.at);
  const front = await getFrontPreview({ edition, versionId: claims.frontVersionId, at, now });
  return { context: { ...context, now: at }, article: null, front };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { context, article, front } = await findPreview(props);
  if (!article && !front) return notFoundMetadata(context);
  const { alternates: _, ...metadata }: Metadata = article
    ? buildArticleMetadata(context, article)
    : { title: { absolute: context.settings.siteName } };
  return { ...metadata, robots: { index: false, follow: false } };
}

export default async function PreviewPage(props: Props) {
  const { context, article, front } = await findPreview(props);
  if (article) return <ArticlePreview context={context} article={article} />;
  return front ? <FrontPreview context={context} front={front} /> : <MissingPage context={context} />;
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
  const t = await getTranslations('article');
  const sections = await listSections(context.edition);
  const root = sections.find(({ id }) => id === (article.section.parentId ?? article.section.id));
  const { related, mostRead } = await listArticleBoxes(article, root?.id);
  return (
    <ReaderPage
      context={context}
      tags={null}
      current={root ? { sectionId: root.id } : null}
      strip={
        <p className="wrap preview-note" role="note">
          {t('preview')}
        </p>
      }
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

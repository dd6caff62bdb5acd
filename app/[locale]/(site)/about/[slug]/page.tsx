import type { Metadata } from 'next';
import { StaticPageView } from '@/components/article/static-page';
import { getPage, listPages } from '@/lib/pages/queries';
import { cardTags, pressTag } from '@/lib/press/tags';
import { buildStaticPageMetadata } from '@/lib/seo/metadata/build-metadata';
import { followRedirect, MissingPage, notFoundMetadata } from '../../_page/moved-or-missing';
import { readParams } from '../../_page/read-params';
import { ReaderPage } from '../../_page/reader-page';

type Props = { params: Promise<{ locale: string; slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { context, slug } = await readParams<'slug'>(params);
  const page = await getPage(context.edition, slug);
  return page ? buildStaticPageMetadata(context, page) : notFoundMetadata(context);
}

/** A static page of the paper: about, policies, contact. */
export default async function StaticPageRoute({ params }: Props) {
  const { context, slug } = await readParams<'slug'>(params);
  await followRedirect(context, `/about/${slug}`);
  const page = await getPage(context.edition, slug);
  if (!page) return <MissingPage context={context} tags={[pressTag.pages(context.edition)]} />;
  const pages = await listPages(context.edition);
  return (
    <ReaderPage
      context={context}
      translations={page.translations}
      tags={[
        pressTag.page(page.id),
        ...[...page.pictures.keys()].map(pressTag.media),
        ...cardTags(page.relatedInBody.values()),
      ]}
    >
      <StaticPageView context={context} page={page} siblings={pages} />
    </ReaderPage>
  );
}

import type { Metadata } from 'next';
import { ArticleRoute, articleMetadata } from '../../../_page/article-route';
import { readParams } from '../../../_page/read-params';

type Props = { params: Promise<{ locale: string; section: string; id: string; slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { context, id } = await readParams<'section' | 'id' | 'slug'>(params);
  return articleMetadata(context, id);
}

export default async function ArticlePage({ params }: Props) {
  const { context, section, id, slug } = await readParams<'section' | 'id' | 'slug'>(params);
  return <ArticleRoute context={context} sectionSlug={section} id={id} path={`/${section}/${id}/${slug}`} />;
}

import type { Metadata } from 'next';
import { ArticleRoute, articleMetadata } from '../../_page/article-route';
import { readParams } from '../../_page/read-params';

type Props = { params: Promise<{ locale: string; section: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { context, id } = await readParams<'section' | 'id'>(params);
  return articleMetadata(context, id);
}

/** An article's address without its slug: moves on to the canonical one. */
export default async function ArticleWithoutSlug({ params }: Props) {
  const { context, section, id } = await readParams<'section' | 'id'>(params);
  return <ArticleRoute context={context} sectionSlug={section} id={id} path={`/${section}/${id}`} />;
}

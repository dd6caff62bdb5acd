import type { Metadata } from 'next';
import { AuthorRoute, authorMetadata } from '../../_page/author-route';
import { readParams } from '../../_page/read-params';

type Props = { params: Promise<{ locale: string; slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { context, slug } = await readParams<'slug'>(params);
  return authorMetadata(context, slug, 1);
}

export default async function AuthorFirstPage({ params }: Props) {
  const { context, slug } = await readParams<'slug'>(params);
  return <AuthorRoute context={context} slug={slug} page={1} path={`/author/${slug}`} />;
}

import type { Metadata } from 'next';
import { readParams } from '../../_page/read-params';
import { TagRoute, tagMetadata } from '../../_page/tag-route';

type Props = { params: Promise<{ locale: string; slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { context, slug } = await readParams<'slug'>(params);
  return tagMetadata(context, slug, 1);
}

export default async function TagFirstPage({ params }: Props) {
  const { context, slug } = await readParams<'slug'>(params);
  return <TagRoute context={context} slug={slug} page={1} path={`/tag/${slug}`} />;
}

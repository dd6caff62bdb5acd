import type { Metadata } from 'next';
import { MAX_PAGE } from '@/lib/articles/queries';
import { readPageNumber, readParams } from '../../../../_page/read-params';
import { TagRoute, tagMetadata } from '../../../../_page/tag-route';

type Props = { params: Promise<{ locale: string; slug: string; number: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { context, slug, number } = await readParams<'slug' | 'number'>(params);
  return tagMetadata(context, slug, readPageNumber(number, MAX_PAGE));
}

export default async function TagLaterPage({ params }: Props) {
  const { context, slug, number } = await readParams<'slug' | 'number'>(params);
  return (
    <TagRoute
      context={context}
      slug={slug}
      page={readPageNumber(number, MAX_PAGE)}
      path={`/tag/${slug}/page/${number}`}
    />
  );
}

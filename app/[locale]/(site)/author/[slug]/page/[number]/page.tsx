import type { Metadata } from 'next';
import { MAX_PAGE } from '@/lib/articles/queries';
import { AuthorRoute, authorMetadata } from '../../../../_page/author-route';
import { readPageNumber, readParams } from '../../../../_page/read-params';

type Props = { params: Promise<{ locale: string; slug: string; number: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { context, slug, number } = await readParams<'slug' | 'number'>(params);
  return authorMetadata(context, slug, readPageNumber(number, MAX_PAGE));
}

export default async function AuthorLaterPage({ params }: Props) {
  const { context, slug, number } = await readParams<'slug' | 'number'>(params);
  return (
    <AuthorRoute
      context={context}
      slug={slug}
      page={readPageNumber(number, MAX_PAGE)}
      path={`/author/${slug}/page/${number}`}
    />
  );
}

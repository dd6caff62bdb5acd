import type { Metadata } from 'next';
import { MAX_PAGE } from '@/lib/articles/queries';
import { readPageNumber, readParams } from '../../../_page/read-params';
import { SectionRoute, sectionMetadata } from '../../../_page/section-route';

type Props = { params: Promise<{ locale: string; section: string; number: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { context, section, number } = await readParams<'section' | 'number'>(params);
  return sectionMetadata(context, section, readPageNumber(number, MAX_PAGE));
}

export default async function SectionLaterPage({ params }: Props) {
  const { context, section, number } = await readParams<'section' | 'number'>(params);
  return (
    <SectionRoute
      context={context}
      slug={section}
      page={readPageNumber(number, MAX_PAGE)}
      path={`/${section}/page/${number}`}
    />
  );
}

import type { Metadata } from 'next';
import { SavedPage } from '@/components/article/saved-page';
import { buildSavedMetadata } from '@/lib/seo/metadata/build-metadata';
import { readParams } from '../_page/read-params';
import { ReaderPage } from '../_page/reader-page';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { context } = await readParams(params);
  return buildSavedMetadata(context);
}

/** What the reader has saved, kept in the reader's own browser. */
export default async function SavedRoute({ params }: Props) {
  const { context } = await readParams(params);
  return (
    <ReaderPage context={context} tags={[]}>
      <SavedPage context={context} />
    </ReaderPage>
  );
}

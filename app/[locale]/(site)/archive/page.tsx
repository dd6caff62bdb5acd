import type { Metadata } from 'next';
import { ArchiveIndexPage } from '@/components/lists/archive-index-page';
import { listArchiveMonths } from '@/lib/articles/archive-queries';
import { pressTag } from '@/lib/press/tags';
import { buildArchiveIndexMetadata } from '@/lib/seo/metadata/build-metadata';
import { readParams } from '../_page/read-params';
import { ReaderPage } from '../_page/reader-page';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { context } = await readParams(params);
  return buildArchiveIndexMetadata(context);
}

/** The months of the archive. */
export default async function ArchiveIndexRoute({ params }: Props) {
  const { context } = await readParams(params);
  const months = await listArchiveMonths(context.edition, context.settings.timeZone);
  return (
    <ReaderPage context={context} tags={[pressTag.latest(context.edition)]}>
      <ArchiveIndexPage context={context} months={months} />
    </ReaderPage>
  );
}

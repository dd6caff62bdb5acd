import type { Metadata } from 'next';
import { LedgerPage } from '@/components/corrections/ledger-page';
import { listCorrections } from '@/lib/corrections/queries';
import { pressTag } from '@/lib/press/tags';
import { buildCorrectionsMetadata } from '@/lib/seo/metadata/build-metadata';
import { firstValue, readPageNumber, readParams } from '../_page/read-params';
import { ReaderPage } from '../_page/reader-page';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const ENTRIES_PER_PAGE = 50;
const MAX_LEDGER_PAGE = 200;

const readPage = async ({ searchParams }: Props) =>
  readPageNumber(firstValue((await searchParams)['page']) ?? '', MAX_LEDGER_PAGE) ?? 1;

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { context } = await readParams(props.params);
  return buildCorrectionsMetadata(context, await readPage(props));
}

/** The public ledger of corrections, newest first; `?page=n` for older ones. */
export default async function CorrectionsRoute(props: Props) {
  const { context } = await readParams(props.params);
  const page = await readPage(props);
  const entries = await listCorrections(context.edition, {
    limit: ENTRIES_PER_PAGE + 1,
    offset: (page - 1) * ENTRIES_PER_PAGE,
  });
  const shown = entries.slice(0, ENTRIES_PER_PAGE);
  return (
    <ReaderPage
      context={context}
      tags={[pressTag.corrections(context.edition), ...shown.map((entry) => pressTag.card(entry.article.id))]}
    >
      <LedgerPage context={context} entries={shown} page={page} hasNext={entries.length > ENTRIES_PER_PAGE} />
    </ReaderPage>
  );
}

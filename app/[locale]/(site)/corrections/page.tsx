import type { Metadata } from 'next';
import { LedgerPage } from '@/components/corrections/ledger-page';
import { listCorrections } from '@/lib/corrections/queries';
import { pressTag } from '@/lib/press/tags';
import { buildCorrectionsMetadata } from '@/lib/seo/metadata/build-metadata';
import { MissingPage, notFoundMetadata } from '../_page/moved-or-missing';
import { firstValue, readPageNumber, readParams } from '../_page/read-params';
import { ReaderPage } from '../_page/reader-page';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const ENTRIES_PER_PAGE = 50;
const MAX_LEDGER_PAGE = 200;

async function load(props: Props) {
  const { context } = await readParams(props.params);
  const page = readPageNumber(firstValue((await props.searchParams)['page']) ?? '', MAX_LEDGER_PAGE) ?? 1;
  const entries = await listCorrections(context.edition, {
    limit: ENTRIES_PER_PAGE + 1,
    offset: (page - 1) * ENTRIES_PER_PAGE,
  });
  return { context, page, entries, isMissing: page > 1 && entries.length === 0 };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { context, page, isMissing } = await load(props);
  return isMissing ? notFoundMetadata(context) : buildCorrectionsMetadata(context, page);
}

/** The public ledger of corrections, newest first; `?page=n` for older ones. */
export default async function CorrectionsRoute(props: Props) {
  const { context, page, entries, isMissing } = await load(props);
  if (isMissing) return <MissingPage context={context} tags={[pressTag.corrections(context.edition)]} />;
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

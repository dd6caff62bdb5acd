import type { Metadata } from 'next';
import { cache } from 'react';
import { LedgerPage } from '@/components/corrections/ledger-page';
import { listCorrections } from '@/lib/corrections/queries';
import type { Edition } from '@/lib/i18n/editions';
import { pressTag } from '@/lib/press/tags';
import { buildCorrectionsMetadata } from '@/lib/seo/metadata/build-metadata';
import { MissingPage, notFoundMetadata } from '../_page/moved-or-missing';
import { readParams, readQueryPage } from '../_page/read-params';
import { ReaderPage } from '../_page/reader-page';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const ENTRIES_PER_PAGE = 50;
const MAX_LEDGER_PAGE = 200;

/** A page of the ledger and one entry more; null where there is no such page. */
const loadEntries = cache(async (edition: Edition, page: number | null) => {
  if (page === null) return null;
  const offset = (page - 1) * ENTRIES_PER_PAGE;
  const entries = await listCorrections(edition, { limit: ENTRIES_PER_PAGE + 1, offset });
  return page > 1 && entries.length === 0 ? null : { page, entries };
});

async function load({ params, searchParams }: Props) {
  const { context } = await readParams(params);
  const page = readQueryPage((await searchParams)['page'], MAX_LEDGER_PAGE);
  return { context, list: await loadEntries(context.edition, page) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { context, list } = await load(props);
  return list ? buildCorrectionsMetadata(context, list.page) : notFoundMetadata(context);
}

/** The public ledger of corrections, newest first; `?page=n` for older ones. */
export default async function CorrectionsRoute(props: Props) {
  const { context, list } = await load(props);
  if (!list) return <MissingPage context={context} tags={[pressTag.corrections(context.edition)]} />;
  const { page, entries } = list;
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

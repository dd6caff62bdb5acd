import type { Metadata } from 'next';
import { MAX_PAGE } from '@/lib/articles/queries';
import { ArchiveRoute, archiveMetadata } from '../../../_page/archive-route';
import { firstValue, readPageNumber, readParams } from '../../../_page/read-params';

type Props = {
  params: Promise<{ locale: string; year: string; month: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

async function readProps({ params, searchParams }: Props) {
  const page = readPageNumber(firstValue((await searchParams)['page']) ?? '', MAX_PAGE) ?? 1;
  return { ...(await readParams<'year' | 'month'>(params)), day: null, page };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return archiveMetadata(await readProps(props));
}

export default async function ArchiveMonth(props: Props) {
  return <ArchiveRoute {...(await readProps(props))} />;
}

import type { Metadata } from 'next';
import { MAX_PAGE } from '@/lib/articles/queries';
import { LatestRoute, latestMetadata } from '../../../_page/latest-route';
import { readPageNumber, readParams } from '../../../_page/read-params';

type Props = { params: Promise<{ locale: string; number: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { context, number } = await readParams<'number'>(params);
  return latestMetadata(context, readPageNumber(number, MAX_PAGE));
}

export default async function LatestLaterPage({ params }: Props) {
  const { context, number } = await readParams<'number'>(params);
  return <LatestRoute context={context} page={readPageNumber(number, MAX_PAGE)} />;
}

import type { Metadata } from 'next';
import { LatestRoute, latestMetadata } from '../_page/latest-route';
import { readParams } from '../_page/read-params';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { context } = await readParams(params);
  return latestMetadata(context, 1);
}

export default async function LatestFirstPage({ params }: Props) {
  const { context } = await readParams(params);
  return <LatestRoute context={context} page={1} />;
}

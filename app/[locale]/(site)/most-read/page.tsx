import type { Metadata } from 'next';
import { cache } from 'react';
import { MostReadPage } from '@/components/lists/most-read-page';
import { JsonLd } from '@/components/seo/json-ld';
import { listMostRead } from '@/lib/articles/box-queries';
import type { EditionContext } from '@/lib/i18n/edition-context';
import { cardTags } from '@/lib/press/tags';
import { buildMostReadMetadata } from '@/lib/seo/metadata/build-metadata';
import { listJsonLd } from '@/lib/seo/structured-data/json-ld';
import { boxExpiry } from '../_page/box-lifetime';
import { readParams } from '../_page/read-params';
import { ReaderPage } from '../_page/reader-page';

type Props = { params: Promise<{ locale: string }> };

const load = cache((context: EditionContext) => listMostRead(context.edition, { limit: 20 }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { context } = await readParams(params);
  return buildMostReadMetadata(context);
}

/** What was read most in the last 24 hours. */
export default async function MostReadRoute({ params }: Props) {
  const { context } = await readParams(params);
  const stories = await load(context);
  return (
    <ReaderPage context={context} tags={cardTags(stories)} expiresAt={boxExpiry(context.now)}>
      <MostReadPage context={context} stories={stories} />
      <JsonLd data={listJsonLd(context, '/most-read', stories)} />
    </ReaderPage>
  );
}

import type { Metadata } from 'next';
import { cache } from 'react';
import { FrontPageView } from '@/components/front/front-page';
import { JsonLd } from '@/components/seo/json-ld';
import { BreakingStrip } from '@/components/site/breaking-strip';
import { listPublishedEditions } from '@/lib/articles/queries';
import { frontTags } from '@/lib/fronts/front-tags';
import { getFrontPage } from '@/lib/fronts/queries';
import { OLD_PARAMETERS } from '@/lib/i18n/address';
import type { Edition } from '@/lib/i18n/editions';
import { getEditionContext } from '@/lib/i18n/get-edition-context';
import { listPages } from '@/lib/pages/queries';
import { buildFrontMetadata } from '@/lib/seo/metadata/build-metadata';
import { frontJsonLd } from '@/lib/seo/structured-data/json-ld';
import { boxExpiry } from './_page/box-lifetime';
import { followRedirect, MissingPage, notFoundMetadata } from './_page/moved-or-missing';
import { firstValue, readParams } from './_page/read-params';
import { ReaderPage } from './_page/reader-page';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Of an old system's parameters, the ones that name one text or file: where it is not here, the front would be a wrong answer. */
const OLD_IDS = ['p', 'page_id', 'attachment_id'] as const;

type Query = Awaited<Props['searchParams']>;
const namesOneThing = (query: Query) => OLD_IDS.some((name) => firstValue(query[name]) !== undefined);

const loadFront = cache(async (edition: Edition) => {
  const context = await getEditionContext(edition);
  return getFrontPage(edition, context.now);
});

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { context } = await readParams(params);
  if (namesOneThing(await searchParams)) return notFoundMetadata(context);
  return buildFrontMetadata(context, await loadFront(context.edition), await listPublishedEditions());
}

/** The front: what the editors placed, backfilled with the newest. `/?p=42` of an old system moves on. */
export default async function FrontRoute({ params, searchParams }: Props) {
  const { context } = await readParams(params);
  const query = await searchParams;
  for (const name of OLD_PARAMETERS) {
    const value = firstValue(query[name]);
    if (value !== undefined) await followRedirect(context, `/?${name}=${value}`);
  }
  if (namesOneThing(query)) return <MissingPage context={context} />;
  const front = await loadFront(context.edition);
  return (
    <ReaderPage
      context={context}
      current="front"
      tags={frontTags(context.edition, front)}
      expiresAt={boxExpiry(context.now, front.expiresAt)}
      strip={front.breaking.length > 0 ? <BreakingStrip context={context} stories={front.breaking} /> : null}
    >
      <FrontPageView context={context} front={front} />
      <JsonLd data={frontJsonLd(context, front, await listPages(context.edition))} />
    </ReaderPage>
  );
}

import type { Metadata } from 'next';
import { DEFAULT_EDITION, isEdition } from '@/lib/i18n/editions';
import { getEditionContext } from '@/lib/i18n/get-edition-context';
import { followRedirect, MissingPage, notFoundMetadata } from '../_page/moved-or-missing';
import { decodeSegment } from '../_page/read-params';

type Props = { params: Promise<{ locale: string; rest: string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return notFoundMetadata(await getEditionContext(isEdition(locale) ? locale : DEFAULT_EDITION));
}

/** What nothing else claims: an old address that moved, or nothing. */
export default async function UnclaimedPage({ params }: Props) {
  const { locale, rest } = await params;
  const context = await getEditionContext(isEdition(locale) ? locale : DEFAULT_EDITION);
  await followRedirect(context, `/${rest.map(decodeSegment).join('/')}`);
  return <MissingPage context={context} />;
}

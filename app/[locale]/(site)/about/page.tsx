import type { Metadata } from 'next';
import { permanentRedirect } from 'next/navigation';
import { encodePath } from '@/lib/i18n/address';
import { listPages } from '@/lib/pages/queries';
import { followRedirect, MissingPage, notFoundMetadata } from '../_page/moved-or-missing';
import { readParams } from '../_page/read-params';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { context } = await readParams(params);
  return notFoundMetadata(context);
}

/** `/about` itself is the first static page. */
export default async function AboutRoute({ params }: Props) {
  const { context } = await readParams(params);
  await followRedirect(context, '/about');
  const [first] = await listPages(context.edition);
  if (first) permanentRedirect(encodePath(first.path));
  return <MissingPage context={context} />;
}

import type { Metadata } from 'next';
import { permanentRedirect } from 'next/navigation';
import { NotFoundNotice } from '@/components/site/not-found-notice';
import { listLatest } from '@/lib/articles/queries';
import { encodePath } from '@/lib/i18n/address';
import type { EditionContext } from '@/lib/i18n/edition-context';
import { cardTags, pressTag } from '@/lib/press/tags';
import { findRedirect } from '@/lib/redirects/queries';
import { buildNotFoundMetadata } from '@/lib/seo/metadata/build-metadata';
import { ReaderPage } from './reader-page';

/**
 * Sends the reader on where an address has moved. Exact redirects win over everything else at an address,
 * since imported permalinks may look like ours (`/politics/42/title`).
 * @param path decoded path without the edition's prefix, with the deciding query of an old system
 */
export async function followRedirect(context: EditionContext, path: string): Promise<void> {
  const target = await findRedirect(path, context.edition);
  if (target !== null && target !== `${context.prefix}${path}`) permanentRedirect(encodePath(target));
}

export async function notFoundMetadata(context: EditionContext): Promise<Metadata> {
  return buildNotFoundMetadata(context);
}

/** A full, helpful page where nothing lives; the press answers 404 by its marker. */
export async function MissingPage({ context, tags = [] }: { context: EditionContext; tags?: string[] }) {
  const latest = await listLatest(context.edition, { limit: 6 });
  return (
    <ReaderPage
      context={context}
      status={404}
      tags={[...tags, pressTag.redirects, pressTag.latest(context.edition), ...cardTags(latest)]}
    >
      <NotFoundNotice context={context} latest={latest} />
    </ReaderPage>
  );
}

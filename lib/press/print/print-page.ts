import { SHARED_CACHE_HEADERS, UNSHARED_CACHE_HEADERS } from '@/lib/press/headers/cache-headers';
import { passedHeaders } from '@/lib/press/headers/passed-headers';
import { pagePolicy, securityHeaders } from '@/lib/press/headers/security-headers';
import type { OriginAnswer } from '@/lib/press/render/fetch-from-next';
import { isQueryKey } from '@/lib/press/store/document';
import { documentEntry, isHttps, type Print, type PrintContext } from '@/lib/press/store/document-entry';
import type { PageReading } from './page-reading';
import { printContent } from './print-content';
import { isScriptLink, transformPage } from './transform-page';

const HTML = 'text/html; charset=utf-8';

/** A reader page: transformed, with the status that it asks for; null when it is a failure. */
export async function printPage(
  key: string,
  answer: OriginAnswer,
  renderedAt: number,
  context: PrintContext,
): Promise<Print | null> {
  const page = await transformPage(answer.body.toString('utf8'));
  const status = page.status ?? answer.status;
  if (status >= 500 || answer.status >= 500 || (page.status === null && answer.status !== 200)) return null;

  const flaws = flawsOf(page, status);
  const printed = context.isDevelopment
    ? await printContent(status, answer.body, HTML, ['Cache-Control', 'no-store'])
    : await printContent(status, Buffer.from(page.html), HTML, [
        ...(page.tags && flaws.length === 0 ? SHARED_CACHE_HEADERS : UNSHARED_CACHE_HEADERS),
        ...securityHeaders(pagePolicy(page, isHttps(context)), isHttps(context)),
        ...linkHeader(answer.headers.link),
        ...passedHeaders(answer),
      ]);
  const { tags, expiresAt, headline, publishedText } = page;
  const kind = isQueryKey(key) ? 'query' : 'page';
  const facts = { key, class: kind, tags, expiresAt, renderedAt, headline, publishedText } as const;
  return { document: documentEntry(printed, facts, context), tags, flaws };
}

/** A page is stored only when its head is whole: metadata that comes late would be missing for good. */
function flawsOf(page: PageReading, status: number): string[] {
  const flaws: string[] = [];
  if (page.status === null) flaws.push('no status marker');
  if (page.tags === null) flaws.push('no tags marker');
  if (!page.hasTitle) flaws.push('no title');
  if (status === 200 && !page.hasCanonical) flaws.push('no canonical link');
  if (page.isIncomplete) flaws.push('an unfinished Suspense boundary');
  return flaws;
}

function linkHeader(header: string | string[] | undefined): string[] {
  const kept = keptLinks(Array.isArray(header) ? header.join(', ') : (header ?? ''));
  return kept === '' ? [] : ['Link', kept];
}

/** Next's `Link` header without the preloads of its scripts. */
export function keptLinks(header: string): string {
  const links = header.split(/,\s*(?=<)/).filter((link) => {
    const href = /^\s*<([^>]*)>/.exec(link)?.[1];
    const relations = /;\s*rel="?([^";]+)"?/i.exec(link)?.[1]?.toLowerCase().split(/\s+/);
    return relations && !isScriptLink(relations, /;\s*as="?(\w+)"?/i.exec(link)?.[1], href);
  });
  return links.join(', ');
}

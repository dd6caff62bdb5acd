import { SHARED_CACHE_HEADERS } from '@/lib/press/headers/cache-headers';
import { pagePolicy, securityHeaders } from '@/lib/press/headers/security-headers';
import { PRESS_PAGE_STYLE_HASH, type PressPageKind, pressPage } from '@/lib/press/pages/press-page';
import { editionOfRawPath } from '@/lib/press/serve/normalise-url';
import { documentEntry, isHttps, type Print, type PrintContext } from '@/lib/press/store/document-entry';
import { pressTag } from '@/lib/press/tags';
import { printContent } from './print-content';

const KINDS: Record<number, PressPageKind> = { 400: 'malformed', 410: 'withdrawn', 414: 'tooLong' };

/** The press's page in place of a blank client error (4xx); kept as shortly as any other negative answer. */
export async function printOwnPage(
  key: string,
  status: number,
  renderedAt: number,
  context: PrintContext,
): Promise<Print> {
  const tags = [pressTag.redirects];
  const html = pressPage({ kind: KINDS[status] ?? 'missing', edition: editionOfRawPath(key) });
  const policy = pagePolicy({ scriptHashes: [], styleHashes: [PRESS_PAGE_STYLE_HASH] }, isHttps(context));
  const printed = await printContent(
    KINDS[status] ? status : 404,
    Buffer.from(html),
    'text/html; charset=utf-8',
    [...SHARED_CACHE_HEADERS, ...securityHeaders(policy, isHttps(context))],
  );
  return {
    document: documentEntry(printed, { key, class: 'page', tags, renderedAt }, context),
    tags,
    flaws: [],
  };
}

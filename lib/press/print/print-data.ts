import { SHARED_CACHE_HEADERS } from '@/lib/press/headers/cache-headers';
import { handlerTags, passedHeaders } from '@/lib/press/headers/passed-headers';
import { DATA_POLICY, securityHeaders } from '@/lib/press/headers/security-headers';
import type { OriginAnswer } from '@/lib/press/render/fetch-from-next';
import { type DocumentClass, isQueryKey } from '@/lib/press/store/document';
import { documentEntry, isHttps, type Print, type PrintContext } from '@/lib/press/store/document-entry';
import { printContent } from './print-content';

/**
 * A feed, sitemap, text file or JSON: sent as it is, with the handler's real status. Null when it is a
 * failure, or an error without a body or without the handler's word what it depends on.
 */
export async function printData(
  key: string,
  answer: OriginAnswer,
  renderedAt: number,
  context: PrintContext,
): Promise<Print | null> {
  const tags = handlerTags(answer);
  const isError = answer.status !== 200;
  if (answer.status >= 500 || (isError && (tags === null || answer.body.length === 0))) return null;

  const contentType = answer.headers['content-type'] ?? 'application/octet-stream';
  const expiresAt = Date.parse(String(answer.headers['x-nashra-expires-at'] ?? ''));
  const printed = await printContent(answer.status, answer.body, contentType, [
    ...(tags ? SHARED_CACHE_HEADERS : ['Cache-Control', answer.headers['cache-control'] ?? 'no-store']),
    ...securityHeaders(DATA_POLICY, isHttps(context)),
    ...passedHeaders(answer),
  ]);
  const facts = { key, class: classOf(key, contentType), tags, expiresAt: expiresAt || null, renderedAt };
  return { document: documentEntry(printed, facts, context), tags, flaws: tags ? [] : ['no x-nashra-tags'] };
}

function classOf(key: string, contentType: string): DocumentClass {
  if (isQueryKey(key)) return 'query';
  return /xml|feed\+json/.test(contentType) ? 'feed' : 'data';
}

import { SHARED_CACHE_HEADERS } from '@/lib/press/headers/cache-headers';
import { handlerTags, passedHeaders } from '@/lib/press/headers/passed-headers';
import { DATA_POLICY, securityHeaders } from '@/lib/press/headers/security-headers';
import type { OriginAnswer } from '@/lib/press/render/fetch-from-next';
import { isQueryKey } from '@/lib/press/store/document';
import { documentEntry, isHttps, type Print, type PrintContext } from '@/lib/press/store/document-entry';
import { pressTag } from '@/lib/press/tags';
import { printContent } from './print-content';

/** A redirect that Next gave; null when it leads nowhere. Every one may be changed by a new redirect. */
export async function printRedirect(
  key: string,
  answer: OriginAnswer,
  renderedAt: number,
  context: PrintContext,
): Promise<Print | null> {
  const location = safeLocation(answer.headers.location ?? '', context.siteUrl);
  if (location === null) return null;
  const tags = [pressTag.redirects, ...(handlerTags(answer) ?? [])];
  const printed = await printContent(answer.status, Buffer.alloc(0), 'text/plain; charset=utf-8', [
    'Location',
    location,
    ...SHARED_CACHE_HEADERS,
    ...securityHeaders(DATA_POLICY, isHttps(context)),
    ...passedHeaders(answer),
  ]);
  const facts = { key, class: isQueryKey(key) ? 'query' : 'page', tags, renderedAt, location } as const;
  return { document: documentEntry(printed, facts, context), tags, flaws: [] };
}

/**
 * A redirect's target: a local path where it can be one (percent-encoded), else an http(s) address.
 * Never a path that a browser reads as a host (`//evil.example`, `/\evil.example`).
 */
export function safeLocation(location: string, siteUrl: string): string | null {
  const oneSlash = location.replace(/^[/\\]{2,}/, '/');
  if (oneSlash === '' || !URL.canParse(oneSlash, siteUrl)) return null;
  const target = new URL(oneSlash, siteUrl);
  if (!/^https?:$/.test(target.protocol)) return null;
  if (target.origin !== new URL(siteUrl).origin) return target.href;
  return target.pathname.replace(/^\/{2,}/, '/') + target.search + target.hash;
}

import { pagePolicy, securityHeaders } from '@/lib/press/headers/security-headers';
import {
  isPassing,
  PRESS_PAGE_STATUS,
  PRESS_PAGE_STYLE_HASH,
  type PressPageFacts,
  pressPage,
} from '@/lib/press/pages/press-page';
import type { Printed } from '@/lib/press/store/document';

/** Seconds after which a reader may ask again. */
const RETRY_AFTER = '5';

/**
 * A page of the press's own; never kept by anybody.
 *
 * @param options.headers further ones, flat name, value …
 */
export function pressPageAnswer(
  facts: PressPageFacts,
  options: { isHttps: boolean; headers?: string[] },
): Printed {
  const policy = pagePolicy({ scriptHashes: [], styleHashes: [PRESS_PAGE_STYLE_HASH] }, options.isHttps);
  return plain(PRESS_PAGE_STATUS[facts.kind], pressPage(facts), [
    'Content-Type',
    'text/html; charset=utf-8',
    'Cache-Control',
    'no-store',
    'Content-Language',
    facts.edition,
    ...securityHeaders(policy, options.isHttps),
    ...(isPassing(facts.kind) ? ['Retry-After', RETRY_AFTER] : []),
    ...(options.headers ?? []),
  ]);
}

/** 308 to a local path; browsers ask again each time, since an editor may move it once more. */
export function movedAnswer(location: string): Printed {
  return plain(308, '', ['Location', location, 'Cache-Control', 'public, max-age=0, s-maxage=10']);
}

function plain(status: number, text: string, headers: string[]): Printed {
  const body = Buffer.from(text);
  return {
    status,
    contentHash: '',
    br: null,
    gzip: null,
    identity: {
      body,
      headers: [...headers, 'Content-Length', String(body.length)],
      notModifiedHeaders: [],
    },
    surrogateKey: '',
  };
}

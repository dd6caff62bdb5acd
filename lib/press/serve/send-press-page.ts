import type { IncomingMessage, ServerResponse } from 'node:http';
import { pagePolicy, securityHeaders } from '@/lib/press/headers/security-headers';
import {
  PRESS_PAGE_STATUS,
  PRESS_PAGE_STYLE_HASH,
  type PressPageFacts,
  pressPage,
} from '@/lib/press/pages/press-page';

/** Seconds after which a reader may ask again. */
const RETRY_AFTER = '5';

/** Answers with a page of the press's own; never kept by anybody. */
export function sendPressPage(
  request: IncomingMessage,
  response: ServerResponse,
  facts: PressPageFacts,
  options: { isHttps: boolean; headers?: string[] },
): void {
  const body = Buffer.from(pressPage(facts));
  const policy = pagePolicy({ scriptHashes: [], styleHashes: [PRESS_PAGE_STYLE_HASH] }, options.isHttps);
  const isPassing = facts.kind === 'unavailable' || facts.kind === 'badGateway';
  response.writeHead(PRESS_PAGE_STATUS[facts.kind], [
    'Content-Type',
    'text/html; charset=utf-8',
    'Cache-Control',
    'no-store',
    'Content-Language',
    facts.edition,
    ...securityHeaders(policy, options.isHttps),
    ...(isPassing ? ['Retry-After', RETRY_AFTER] : []),
    ...(options.headers ?? []),
    'Content-Length',
    String(body.length),
  ]);
  response.end(request.method === 'HEAD' ? undefined : body);
}

import type { IncomingMessage, ServerResponse } from 'node:http';
import { pagePolicy, securityHeaders } from '@/lib/press/headers/security-headers';
import { printContent } from '@/lib/press/print/print-content';
import { keptLinks } from '@/lib/press/print/print-page';
import { transformPage } from '@/lib/press/print/transform-page';
import type { OriginClient } from '@/lib/press/render/fetch-from-next';
import type { RenderQueue } from '@/lib/press/render/render-queue';
import { sendPrinted } from './send-printed';

interface PreviewParts {
  origin: OriginClient;
  queue: RenderQueue;
  isHttps: boolean;
  isDevelopment: boolean;
}

const HTML = 'text/html; charset=utf-8';
/** Nobody keeps it, nobody lists it, and its address is told to nobody. */
const PRIVATE = ['Cache-Control', 'private, no-store', 'X-Robots-Tag', 'noindex, nofollow, noarchive'];

/**
 * Answers `/preview/{token}`: rendered for this one request, printed exactly as readers' pages are, and kept
 * nowhere. The desk shows it in a frame; nobody else can.
 * @throws OriginError when Next gives no answer
 * @throws QueueFullError when too many are asked for
 */
export async function answerPreview(
  request: IncomingMessage,
  response: ServerResponse,
  { origin, queue, isHttps, isDevelopment }: PreviewParts,
): Promise<void> {
  const path = (request.url ?? '/').split(/[?#]/, 1)[0] ?? '/';
  // Who left while he stood in line needs no render any more.
  const answer = await queue.run({ priority: 'preview' }, async () =>
    response.destroyed ? null : origin.fetch(path),
  );
  if (!answer || response.destroyed) return;
  const page = await transformPage(answer.body.toString('utf8'));
  const policy = securityHeaders(pagePolicy(page, isHttps, "'self'"), isHttps);
  const printed = await printContent(
    page.status ?? answer.status,
    isDevelopment ? answer.body : Buffer.from(page.html),
    HTML,
    [
      ...PRIVATE,
      // In development the framework's scripts stay, which the policy would stop.
      ...(isDevelopment ? ['X-Content-Type-Options', 'nosniff'] : policy.map(withoutReferrer)),
      ...links(answer.headers.link),
    ],
  );
  sendPrinted(request, response, printed);
}

/** What a reader follows from a preview must not learn its address. */
const withoutReferrer = (part: string, index: number, all: string[]) =>
  all[index - 1] === 'Referrer-Policy' ? 'same-origin' : part;

function links(header: string | string[] | undefined): string[] {
  const kept = keptLinks(Array.isArray(header) ? header.join(', ') : (header ?? ''));
  return kept === '' ? [] : ['Link', kept];
}

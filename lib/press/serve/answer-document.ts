import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Freshener } from '@/lib/press/freshness/freshen-documents';
import type { PressMetrics } from '@/lib/press/metrics';
import type { PressPageFacts } from '@/lib/press/pages/press-page';
import { compressBest, unpackGzip } from '@/lib/press/print/compress';
import { improvedBrotli } from '@/lib/press/print/print-content';
import { type ObtainParts, obtainDocument } from '@/lib/press/render/obtain-document';
import type { StoredDocument } from '@/lib/press/store/document';
import { type Address, normaliseUrl } from './normalise-url';
import { sendPressPage } from './send-press-page';
import { sendPrinted } from './send-printed';

export interface AnswerParts extends ObtainParts {
  freshener: Pick<Freshener, 'tombstoneOf' | 'forgetTombstone'>;
  metrics: PressMetrics;
  isHttps: boolean;
  /** Whether this canonical path belongs to documents at all (`//admin` does not). */
  isDocumentPath: (path: string) => boolean;
}

type FoundAddress = Extract<Address, { kind: 'address' }>;

/** Served this often and unchanged for so long (ms), a document is worth the best compression. */
const OFTEN = 8;
const SETTLED = 10_000;

/** Answers a request whose raw target is not the key of a fresh document. */
export async function answerDocument(
  request: IncomingMessage,
  response: ServerResponse,
  parts: AnswerParts,
): Promise<void> {
  const address = normaliseUrl(request.url ?? '/');
  if (address.kind !== 'address') {
    const kind = address.kind === 'malformed' ? 'malformed' : 'tooLong';
    return sendOwnPage(request, response, { kind, edition: address.edition }, parts);
  }
  if (!parts.isDocumentPath(address.path)) return sendMoved(response, address.moved ?? address.key);

  const obtained = await obtainDocument(address.key, parts);
  if (response.destroyed) return;
  if (obtained.how === 'failed') return sendFailure(request, response, address, parts);
  const { document } = obtained;
  if (obtained.how === 'miss' && document.status === 200) parts.freshener.forgetTombstone(document.key);
  parts.metrics.documents[document.class][COUNTER[obtained.how]] += 1;
  // One hop: what is moved again, or gone, says so at once.
  if (address.moved !== null && document.status === 200) return sendMoved(response, address.moved);
  serveDocument(request, response, document, parts.now());
}

const COUNTER = { hit: 'hits', stale: 'stale', miss: 'misses' } as const;

/** Sends a stored document and notes that it was asked for. */
export function serveDocument(
  request: IncomingMessage,
  response: ServerResponse,
  document: StoredDocument,
  now: number,
): void {
  document.lastServedAt = now;
  document.servedCount += 1;
  if (!document.isBest && document.servedCount >= OFTEN && now - document.renderedAt > SETTLED) {
    document.isBest = true;
    void improve(document);
  }
  sendPrinted(request, response, document);
}

async function improve(document: StoredDocument): Promise<void> {
  const packed = document.gzip?.body;
  if (packed) document.br = improvedBrotli(document, await compressBest(unpackGzip(packed)));
}

/** 308 to a local path; browsers ask again each time, since an editor may move it once more. */
function sendMoved(response: ServerResponse, location: string): void {
  response.writeHead(308, [
    'Location',
    location,
    'Cache-Control',
    'public, max-age=0, s-maxage=10',
    'Content-Length',
    '0',
  ]);
  response.end();
}

function sendFailure(
  request: IncomingMessage,
  response: ServerResponse,
  address: FoundAddress,
  parts: AnswerParts,
): void {
  const { edition, key, moved } = address;
  const tombstone = parts.freshener.tombstoneOf(key);
  if (moved !== null) sendMoved(response, moved);
  else if (tombstone) sendOwnPage(request, response, { kind: 'withdrawn', edition, ...tombstone }, parts);
  else sendOwnPage(request, response, { kind: 'unavailable', edition }, parts);
}

function sendOwnPage(
  request: IncomingMessage,
  response: ServerResponse,
  facts: PressPageFacts,
  { metrics, isHttps }: AnswerParts,
): void {
  metrics.failures += 1;
  sendPressPage(request, response, facts, { isHttps });
}

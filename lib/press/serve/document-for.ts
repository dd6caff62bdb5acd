import { isFrontPath } from '@/lib/i18n/editions';
import type { Freshener } from '@/lib/press/freshness/freshen-documents';
import type { PressMetrics } from '@/lib/press/metrics';
import type { PressPageFacts } from '@/lib/press/pages/press-page';
import { compressBest, unpackGzip } from '@/lib/press/print/compress';
import { improvedBrotli } from '@/lib/press/print/print-content';
import { type ObtainParts, obtainDocument, staleSince } from '@/lib/press/render/obtain-document';
import type { RenderFailure } from '@/lib/press/render/render-document';
import { isQueryKey, type Printed, type StoredDocument } from '@/lib/press/store/document';
import { type Address, normaliseUrl } from './normalise-url';
import { movedAnswer, pressPageAnswer } from './plain-answers';

export interface DocumentParts extends ObtainParts {
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

/** The hot path: the document whose key is this very target, when it is stored and fresh; counted as served. */
export function freshDocument(target: string, parts: DocumentParts): StoredDocument | undefined {
  const document = parts.store.get(target);
  if (!document || staleSince(document, parts) !== null) return undefined;
  parts.metrics.documents[document.class].hits += 1;
  noteServed(document, parts.now());
  return document;
}

/** What a request target of documents gets: a document after whatever it takes, a move, or a page of the press's own. */
export async function documentFor(target: string, parts: DocumentParts): Promise<Printed> {
  const address = normaliseUrl(target);
  if (address.kind !== 'address') {
    const kind = address.kind === 'malformed' ? 'malformed' : 'tooLong';
    return ownPage({ kind, edition: address.edition }, parts);
  }
  if (!parts.isDocumentPath(address.path)) return movedAnswer(address.moved ?? address.key);

  const obtained = await obtainDocument(address.key, parts);
  if (obtained.how === 'failed') return failureAnswer(address, obtained.reason, parts);
  const { document } = obtained;
  if (obtained.how === 'miss' && document.status === 200) parts.freshener.forgetTombstone(document.key);
  parts.metrics.documents[document.class][COUNTER[obtained.how]] += 1;
  // One hop: what is moved again, or gone, says so at once.
  if (address.moved !== null && document.status === 200) return movedAnswer(address.moved);
  noteServed(document, parts.now());
  const atFront = oldQueryAtFront(target, address.path, document.location);
  if (atFront === null) return document;
  // The front itself would be a page at an address that is not its own.
  const answer = await documentFor(atFront, parts);
  return answer.status === 200 ? document : answer;
}

/**
 * An old site in a folder named its texts there: `/blog/?p=42`. Where `/blog` leads to a front, its question is put
 * to that front, so that the reader takes one hop.
 */
function oldQueryAtFront(target: string, path: string, location: string | null): string | null {
  const query = target.indexOf('?');
  if (query < 0 || location === null || !isFrontPath(location) || isFrontPath(path)) return null;
  const atFront = `${location}${target.slice(query)}`;
  const address = normaliseUrl(atFront);
  return address.kind === 'address' && address.key !== location ? atFront : null;
}

const COUNTER = { hit: 'hits', stale: 'stale', miss: 'misses' } as const;

/** Being asked for makes a document hot, and worth the best compression once it is asked for often. */
function noteServed(document: StoredDocument, now: number): void {
  document.lastServedAt = now;
  document.servedCount += 1;
  if (!document.isBest && document.servedCount >= OFTEN && now - document.renderedAt > SETTLED) {
    document.isBest = true;
    void improve(document);
  }
}

async function improve(document: StoredDocument): Promise<void> {
  const packed = document.gzip?.body;
  if (packed) document.br = improvedBrotli(document, await compressBest(unpackGzip(packed)));
}

function failureAnswer(address: FoundAddress, reason: RenderFailure, parts: DocumentParts): Printed {
  const { edition, key, moved } = address;
  if (moved !== null) return movedAnswer(moved);
  const tombstone = parts.freshener.tombstoneOf(key);
  if (tombstone) return ownPage({ kind: 'withdrawn', edition, ...tombstone }, parts);
  const isTooMuch = reason === 'busy' && isQueryKey(key);
  return ownPage({ kind: isTooMuch ? 'busy' : 'unavailable', edition }, parts);
}

function ownPage(facts: PressPageFacts, { metrics, isHttps }: DocumentParts): Printed {
  metrics.failures += 1;
  return pressPageAnswer(facts, { isHttps });
}

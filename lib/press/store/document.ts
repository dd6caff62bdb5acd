/** The bytes of a document in one encoding, with everything that is sent along, ready to be written. */
export interface Representation {
  /** Null: unpacked from gzip for the few clients that take no encoding. */
  body: Buffer | null;
  /** Flat name, value, name, value …, as `writeHead` takes them. */
  headers: string[];
  /** The headers of a 304. */
  notModifiedHeaders: string[];
}

/** What is sent for one address: the same content in several encodings. */
export interface Printed {
  status: number;
  /** Of the content before encoding; the part that every ETag shares. */
  contentHash: string;
  /** Null when the content is not worth compressing. */
  br: Representation | null;
  gzip: Representation | null;
  identity: Representation;
  /** Tags for an edge that purges by them, separated by spaces; '' when there are none. */
  surrogateKey: string;
}

export const DOCUMENT_CLASSES = ['page', 'feed', 'query', 'data'] as const;
export type DocumentClass = (typeof DOCUMENT_CLASSES)[number];

/** Whether a key asks for the answer to a query: keys of which anybody can make up any number. */
export const isQueryKey = (key: string) => key.includes('?');

/** A document in the store. */
export interface StoredDocument extends Printed {
  key: string;
  class: DocumentClass;
  /** Local path or absolute address of a redirect. */
  location: string | null;
  tags: readonly string[];
  /** Milliseconds since the epoch, as all moments here. */
  renderedAt: number;
  /** 0 when stale by a change; else when the clock makes it stale, or Infinity. */
  freshUntil: number;
  /** When it became stale by a change; meaningful when `freshUntil` is 0. */
  staleSince: number;
  lastServedAt: number;
  /** Since this version was printed. */
  servedCount: number;
  /** The br body is as small as it gets, or is being made so. */
  isBest: boolean;
  /** No new render before this moment (after a failed one). */
  retryAt: number;
  /** For a tombstone that can be printed without Next. */
  headline: string | null;
  publishedText: string | null;
}

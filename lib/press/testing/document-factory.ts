import { printContent } from '@/lib/press/print/print-content';
import type { StoredDocument } from '@/lib/press/store/document';
import { documentEntry } from '@/lib/press/store/document-entry';

/** A stored page of about `bytes` bytes that does not compress. */
export async function makeDocument(
  key: string,
  change: Partial<StoredDocument> = {},
  bytes = 100,
): Promise<StoredDocument> {
  const printed = await printContent(change.status ?? 200, Buffer.alloc(bytes, key), 'image/png', []);
  const context = {
    siteUrl: 'http://news.example',
    isDevelopment: false,
    limits: { negativeLife: 1, queryLife: 1 },
  };
  const entry = documentEntry(printed, { key, class: 'page', tags: [], renderedAt: 1_000 }, context);
  return { ...entry, freshUntil: Infinity, ...change };
}

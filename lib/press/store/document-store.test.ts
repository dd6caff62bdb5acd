import { describe, expect, it } from 'vitest';
import { makeDocument } from '@/lib/press/testing/document-factory';
import { DocumentStore } from './document-store';

const store = (pageStoreBytes = 100_000, passingStoreBytes = 20_000) =>
  new DocumentStore({ pageStoreBytes, passingStoreBytes });

describe('DocumentStore', () => {
  it('finds by key and by tag', async () => {
    const documents = store();
    const front = await makeDocument('/', { tags: ['list:front:ar', 'card:1'] });
    const article = await makeDocument('/politics/1/x', { tags: ['article:1'] });
    for (const document of [front, article]) documents.put(document);
    expect(documents.get('/')).toBe(front);
    expect(documents.markStale(['card:1', 'list:front:ar', 'card:2'], 2_000)).toEqual([front]);
    expect([front.freshUntil, front.staleSince, article.freshUntil]).toEqual([0, 2_000, Infinity]);
  });

  it('counts staleness from the first change, or from the clock when that came first', async () => {
    const documents = store();
    const changed = await makeDocument('/a', { tags: ['t'] });
    const expired = await makeDocument('/b', { tags: ['t'], freshUntil: 1_500 });
    for (const document of [changed, expired]) documents.put(document);
    documents.markStale(['t'], 2_000);
    documents.markStale(['t'], 3_000);
    expect([changed.staleSince, expired.staleSince]).toEqual([2_000, 1_500]);
  });

  it('drops for good, and forgets tags with their last page', async () => {
    const documents = store();
    documents.put(await makeDocument('/politics/1/x', { tags: ['article:1'] }));
    documents.put(await makeDocument('/gone', { tags: ['article:1'], status: 410 }));
    expect(documents.drop(['article:1'])).toHaveLength(2);
    expect(documents.get('/politics/1/x')).toBeUndefined();
    expect(documents.size).toEqual({ documents: 0, passing: 0, bytes: 0, tags: 0 });
  });

  it('replaces a page by its error and back', async () => {
    const documents = store();
    const page = await makeDocument('/x', { tags: ['a'] });
    const missing = await makeDocument('/x', { tags: ['b'], status: 404 });
    documents.put(page);
    documents.put(missing);
    expect(documents.get('/x')).toBe(missing);
    expect(documents.markStale(['a'], 1)).toEqual([]);
    documents.put(page);
    expect(documents.get('/x')).toBe(page);
    expect(documents.markStale(['b'], 1)).toEqual([]);
  });

  it('is bounded in bytes, and errors and queries push out no page', async () => {
    const documents = store();
    documents.put(await makeDocument('/', { tags: ['list:front:ar'] }));
    for (let index = 0; index < 200; index += 1) {
      documents.put(await makeDocument(`/junk-${index}`, { status: 404, tags: ['redirects'] }, 2_000));
      documents.put(await makeDocument(`/search?q=${index}`, { class: 'query' }, 2_000));
    }
    expect(documents.get('/')).toBeDefined();
    expect(documents.size.bytes).toBeLessThan(30_000);
    for (let index = 0; index < 200; index += 1)
      documents.put(await makeDocument(`/page-${index}`, {}, 2_000));
    expect(documents.get('/')).toBeUndefined();
    expect(documents.size.bytes).toBeLessThanOrEqual(120_000);
    expect(documents.markStale(['list:front:ar'], 1)).toEqual([]);
  });

  it('does not index a page that is larger than the store', async () => {
    const documents = store(10_000);
    documents.put(await makeDocument('/huge', { tags: ['t'] }, 50_000));
    expect(documents.size.tags).toBe(0);
  });
});

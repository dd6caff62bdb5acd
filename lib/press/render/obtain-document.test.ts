import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { StoredDocument } from '@/lib/press/store/document';
import { DocumentStore } from '@/lib/press/store/document-store';
import { makeDocument } from '@/lib/press/testing/document-factory';
import { type ObtainParts, obtainDocument } from './obtain-document';
import type { RenderOutcome } from './render-document';

let now = 0;
let isListening = true;
let stored: StoredDocument;
let fresh: StoredDocument;
let parts: ObtainParts;
const render = vi.fn<(key: string) => Promise<RenderOutcome>>();
const never = new Promise<RenderOutcome>(() => {});

beforeEach(async () => {
  now = 100_000;
  isListening = true;
  stored = await makeDocument('/', { renderedAt: 50_000, tags: ['t'] });
  fresh = await makeDocument('/', { renderedAt: 100_000 });
  const store = new DocumentStore({ pageStoreBytes: 100_000, passingStoreBytes: 10_000 });
  store.put(stored);
  render.mockReset().mockResolvedValue({ ok: true, document: fresh });
  parts = {
    store,
    renderer: { render },
    limits: { missWait: 20, staleGrace: 250, staleWait: 20, unheardLife: 10_000, rerenderInterval: 300 },
    isListening: () => isListening,
    now: () => now,
  };
});

describe('obtainDocument', () => {
  it('serves a fresh page without a render', async () => {
    expect(await obtainDocument('/', parts)).toEqual({ how: 'hit', document: stored });
    expect(render).not.toHaveBeenCalled();
  });

  it('serves a page stale for a moment at once, and has it rendered', async () => {
    parts.store.markStale(['t'], now);
    now += 249;
    render.mockReturnValue(never);
    expect(await obtainDocument('/', parts)).toEqual({ how: 'stale', document: stored });
    expect(render).toHaveBeenCalledOnce();
  });

  it('waits for the new page when the old one is stale for longer', async () => {
    parts.store.markStale(['t'], now);
    now += 251;
    expect(await obtainDocument('/', parts)).toEqual({ how: 'miss', document: fresh });
  });

  it('serves the stale page when the render takes too long or fails', async () => {
    parts.store.markStale(['t'], now);
    now += 60_000;
    render.mockReturnValue(never);
    expect(await obtainDocument('/', parts)).toEqual({ how: 'stale', document: stored });
    render.mockResolvedValue({ ok: false, reason: 'unreachable' });
    expect(await obtainDocument('/', parts)).toEqual({ how: 'stale', document: stored });
  });

  it('does not try again right after a failure', async () => {
    parts.store.markStale(['t'], now);
    now += 60_000;
    stored.retryAt = now + 1;
    expect(await obtainDocument('/', parts)).toEqual({ how: 'stale', document: stored });
    expect(render).not.toHaveBeenCalled();
  });

  it('never falls back to a page that was withdrawn while the reader waited', async () => {
    parts.store.markStale(['t'], now);
    now += 60_000;
    render.mockImplementation(async () => {
      parts.store.drop(['t']);
      return { ok: false, reason: 'withdrawn' };
    });
    expect(await obtainDocument('/', parts)).toEqual({ how: 'failed', reason: 'withdrawn' });
  });

  it('holds the clock against a page', async () => {
    stored.freshUntil = now;
    now += 1_000;
    expect((await obtainDocument('/', parts)).how).toBe('miss');
  });

  it('trusts no page for long while nothing is heard', async () => {
    isListening = false;
    expect((await obtainDocument('/', parts)).how).toBe('miss');
    stored.renderedAt = now;
    expect((await obtainDocument('/', parts)).how).toBe('hit');
  });

  it('gives up on a page that is nowhere', async () => {
    render.mockReturnValue(never);
    expect(await obtainDocument('/other', parts)).toEqual({ how: 'failed', reason: 'timeout' });
  });
});

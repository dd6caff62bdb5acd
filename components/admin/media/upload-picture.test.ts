// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { UploadState } from '@/lib/media/uploads/types';
import { MAX_UPLOAD_BYTES, PIECE_BYTES } from '@/lib/media/uploads/upload-limits';
import { uploadPicture } from './upload-picture.client';

/** A server that keeps bytes, and can be told to misbehave at the next requests. */
class FakeServer {
  received = 0;
  size = 0;
  requests: string[] = [];
  mishaps: ('none' | 'cut' | 'cut-after-arrival' | number)[] = [];
  finish: Partial<UploadState> = { status: 'done', picture: { id: 7 } as UploadState['picture'] };

  readonly fetch = async (address: string, init: RequestInit = {}): Promise<Response> => {
    const method = init.method ?? 'GET';
    const offset = new Headers(init.headers).get('upload-offset');
    this.requests.push(offset === null ? method : `${method} ${offset}`);
    const mishap = this.mishaps.shift();
    if (mishap === 'cut') throw new TypeError('network');
    if (typeof mishap === 'number')
      return Response.json({ ok: false, code: 'unexpected' }, { status: mishap });
    if (method === 'POST') this.size = JSON.parse(String(init.body)).byteSize;
    if (method === 'PATCH') {
      if (Number(offset) !== this.received) return this.answer(409);
      this.received += (init.body as Blob).size;
    }
    if (mishap === 'cut-after-arrival') throw new TypeError('network');
    return this.answer(method === 'POST' ? 201 : 200, address.endsWith('/uploads') ? 'receiving' : undefined);
  };

  answer(status: number, known?: UploadState['status']): Response {
    const isWhole = this.size > 0 && this.received === this.size;
    const wasAsked = this.requests.at(-1) === 'GET';
    const state: Partial<UploadState> = {
      id: 'an-upload-of-somebody',
      offset: this.received,
      status: known ?? (isWhole ? 'processing' : 'receiving'),
      refusal: null,
      picture: null,
      isDuplicate: false,
      ...(isWhole && wasAsked ? this.finish : {}),
    };
    return Response.json({ ok: status < 400, value: state }, { status });
  }
}

let server: FakeServer;
beforeEach(() => {
  server = new FakeServer();
  localStorage.clear();
  vi.stubGlobal('fetch', server.fetch);
  vi.useFakeTimers();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const fileOf = (bytes: number) => new File([new Uint8Array(bytes)], 'ميناء.jpg', { lastModified: 1 });
async function send(file: File, options: Parameters<typeof uploadPicture>[1] = {}) {
  const outcome = uploadPicture(file, options);
  await vi.runAllTimersAsync();
  return outcome;
}

it('sends pieces one after the other and tells how far it is', async () => {
  const fractions: number[] = [];
  const outcome = await send(fileOf(2.5 * PIECE_BYTES), { onProgress: (share) => fractions.push(share) });
  expect(outcome).toMatchObject({ ok: true, value: { id: 7 }, isDuplicate: false });
  expect(server.requests).toEqual([
    'POST',
    'PATCH 0',
    `PATCH ${PIECE_BYTES}`,
    `PATCH ${2 * PIECE_BYTES}`,
    'GET',
  ]);
  expect(fractions).toEqual([0, 0.4, 0.8, 1]);
  expect(localStorage).toHaveLength(0);
});

it('asks where the server stands after a cut, and sends nothing twice', async () => {
  server.mishaps = ['cut', 'none', 'cut-after-arrival', 'cut', 500];
  const outcome = await send(fileOf(2 * PIECE_BYTES));
  expect(outcome.ok).toBe(true);
  expect(server.received).toBe(2 * PIECE_BYTES);
});

it('goes on with the same file after a reload', async () => {
  const file = fileOf(2 * PIECE_BYTES);
  const abort = new AbortController();
  const first = uploadPicture(file, {
    signal: abort.signal,
    onProgress: (share) => share === 0.5 && abort.abort(),
  });
  await vi.runAllTimersAsync();
  expect(await first).toEqual({ ok: false, code: 'cancelled' });
  server.requests = [];
  server.received = PIECE_BYTES;
  expect(await send(file)).toMatchObject({ ok: true });
  expect(server.requests).toEqual(['GET', `PATCH ${PIECE_BYTES}`, 'GET']);
});

it('gives up when the network does not come back, and remembers where it was', async () => {
  const file = fileOf(PIECE_BYTES);
  const begun = server.fetch;
  vi.stubGlobal('fetch', (address: string, init: RequestInit = {}) =>
    init.method === 'POST' ? begun(address, init) : Promise.reject(new TypeError('network')),
  );
  expect(await send(file)).toEqual({ ok: false, code: 'offline' });
  expect(localStorage).toHaveLength(1);
});

it.each([
  ['an empty file', 0, 'empty'],
  ['a file above the limit', MAX_UPLOAD_BYTES + 1, 'too-large'],
])('refuses %s without asking', async (_, size, code) => {
  const file = fileOf(1);
  Object.defineProperty(file, 'size', { value: size });
  expect(await send(file)).toEqual({ ok: false, code });
  expect(server.requests).toEqual([]);
});

it.each([
  ['a fault of ours', [400], 'unexpected'],
  ['a full disk', ['none', 507], 'disk-full'],
] as const)('says what the server says: %s', async (_, mishaps, code) => {
  server.mishaps = [...mishaps];
  expect(await send(fileOf(10))).toMatchObject({ ok: false, code });
});

it('says why the worker refused it', async () => {
  server.finish = { status: 'refused', refusal: 'polyglot' };
  expect(await send(fileOf(10))).toEqual({ ok: false, code: 'polyglot' });
});

'use client';

import type { DeskActionFailure } from '@/lib/auth/desk-action-result';
import type { DeskPicture } from '@/lib/media/types';
import type { UploadState } from '@/lib/media/uploads/types';
import { MAX_UPLOAD_BYTES, PIECE_BYTES } from '@/lib/media/uploads/upload-limits';
import type { UploadRefusal } from '@/lib/media/uploads/upload-refusals';
import { forgetUpload, recallUpload, rememberUpload } from './remembered-uploads.client';

/** `offline`: the network did not come back; uploading the same file again goes on where it stopped. */
export type UploadFailure = UploadRefusal | DeskActionFailure | 'offline' | 'cancelled';

export type UploadOutcome =
  | { ok: true; value: DeskPicture; isDuplicate: boolean }
  | { ok: false; code: UploadFailure };

export interface UploadOptions {
  /** 0–1 of the bytes; 1 means that the variants are being made. */
  onProgress?: (fraction: number) => void;
  /** Aborting stops; what has arrived stays a day, unless `cancelUpload` is called. */
  signal?: AbortSignal;
  /** The picture whose file this one takes the place of. */
  replacesId?: number;
}

const API = '/api/desk/uploads';
/** Waiting times after failures in a row, in ms; the last one means giving up. */
const PATIENCE_MS = [300, 1_000, 2_000, 4_000, 8_000, 15_000, 15_000, 15_000];
/** How often the worker is asked, in ms: soon at first, then less often. */
const POLL_MS = [250, 400, 600, 1_000];

/**
 * Brings a picture into the library: in pieces, going on after a cut connection, and after a reload when the
 * same file is chosen again. Resolves when the variants are made.
 */
export async function uploadPicture(file: File, options: UploadOptions = {}): Promise<UploadOutcome> {
  if (file.size === 0) return { ok: false, code: 'empty' };
  if (file.size > MAX_UPLOAD_BYTES) return { ok: false, code: 'too-large' };
  try {
    const state = await sendPieces(file, options);
    options.onProgress?.(1);
    return await awaitVariants(state, file, options);
  } catch (error) {
    if (options.signal?.aborted) return { ok: false, code: 'cancelled' };
    if (error instanceof Refusal) return { ok: false, code: error.code };
    throw error;
  }
}

/** Throws away what has arrived of a file that is not wanted after all. */
export async function cancelUpload(file: File, replacesId?: number): Promise<void> {
  const id = recallUpload(file, replacesId);
  forgetUpload(file, replacesId);
  if (id) await fetch(`${API}/${id}`, { method: 'DELETE' }).catch(() => undefined);
}

class Refusal extends Error {
  readonly code: UploadFailure;
  constructor(code: UploadFailure) {
    super(code);
    this.code = code;
  }
}

async function sendPieces(file: File, options: UploadOptions): Promise<UploadState> {
  let state = await begin(file, options);
  let failures = 0;
  while (state.status === 'receiving') {
    options.onProgress?.(state.offset / file.size);
    const before = state.offset;
    const piece = file.slice(before, before + PIECE_BYTES);
    const answer = await ask(`${API}/${state.id}`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/offset+octet-stream', 'upload-offset': String(before) },
      body: piece,
      ...(options.signal ? { signal: options.signal } : {}),
    });
    // 409 tells where the server stands: an earlier piece arrived although its answer did not.
    if (answer?.ok || answer?.status === 409) state = await readState(answer);
    else if (answer && answer.status < 500) throw new Refusal(await codeOf(answer));
    else if (answer?.status === 507) throw new Refusal('disk-full');
    else state = await whereItStands(state, options.signal);
    failures = state.offset > before || state.status !== 'receiving' ? 0 : failures + 1;
    if (failures > 0) await backOff(failures, options.signal);
  }
  return state;
}

/** An upload of the same file that was cut off before, or a new one. */
async function begin(file: File, options: UploadOptions): Promise<UploadState> {
  const known = recallUpload(file, options.replacesId);
  if (known) {
    const answer = await persist(
      () => ask(`${API}/${known}`, withSignal({}, options.signal)),
      options.signal,
    );
    if (answer.ok) {
      const state = await readState(answer);
      if (state.status === 'receiving' || state.status === 'processing') return state;
    }
    if (answer.status === 401) throw new Refusal('signed-out');
    forgetUpload(file, options.replacesId);
  }
  const body = JSON.stringify({
    fileName: file.name,
    byteSize: file.size,
    replacesId: options.replacesId ?? null,
  });
  const answer = await persist(
    () =>
      ask(
        API,
        withSignal({ method: 'POST', headers: { 'content-type': 'application/json' }, body }, options.signal),
      ),
    options.signal,
  );
  if (!answer.ok) throw new Refusal(await codeOf(answer));
  const state = await readState(answer);
  rememberUpload(file, options.replacesId, state.id);
  return state;
}

async function awaitVariants(state: UploadState, file: File, options: UploadOptions): Promise<UploadOutcome> {
  let current = state;
  for (let asked = 0; current.status === 'processing'; asked += 1) {
    await pause(POLL_MS[Math.min(asked, POLL_MS.length - 1)] ?? 1_000, options.signal);
    current = await whereItStands(current, options.signal);
  }
  forgetUpload(file, options.replacesId);
  if (current.status === 'done' && current.picture)
    return { ok: true, value: current.picture, isDuplicate: current.isDuplicate };
  return { ok: false, code: current.refusal ?? 'failed' };
}

/** Asks until the network is back. @throws Refusal when the upload is gone or nobody is signed in */
async function whereItStands(state: UploadState, signal?: AbortSignal): Promise<UploadState> {
  const answer = await persist(() => ask(`${API}/${state.id}`, withSignal({}, signal)), signal);
  if (!answer.ok) throw new Refusal(answer.status === 404 ? 'failed' : await codeOf(answer));
  return readState(answer);
}

/** Repeats a request that got no answer, or a server's trouble, with growing pauses. */
async function persist(
  request: () => Promise<Response | null>,
  signal: AbortSignal | undefined,
): Promise<Response> {
  for (let failures = 0; ; failures += 1) {
    if (failures > 0) await backOff(failures, signal);
    const answer = await request();
    if (answer && (answer.status < 500 || answer.status === 507)) return answer;
  }
}

/** @throws Refusal when patience is at its end */
async function backOff(failures: number, signal: AbortSignal | undefined): Promise<void> {
  const wait = PATIENCE_MS[failures - 1];
  if (wait === undefined) throw new Refusal('offline');
  await pause(wait, signal, navigator.onLine ? undefined : 'online');
}

/** Waits; an event of the window (`online`) ends it early. @throws when aborted */
function pause(ms: number, signal: AbortSignal | undefined, endedBy?: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (settle: () => void) => {
      clearTimeout(timer);
      if (endedBy) window.removeEventListener(endedBy, wake);
      signal?.removeEventListener('abort', abort);
      settle();
    };
    const wake = () => end(resolve);
    const abort = () => end(() => reject(new Refusal('cancelled')));
    const timer = setTimeout(wake, ms);
    if (endedBy) window.addEventListener(endedBy, wake);
    if (signal?.aborted) abort();
    else signal?.addEventListener('abort', abort);
  });
}

const withSignal = (init: RequestInit, signal: AbortSignal | undefined): RequestInit =>
  signal ? { ...init, signal } : init;

/** The answer, or null when the network gave none. @throws when aborted */
async function ask(address: string, init: RequestInit): Promise<Response | null> {
  try {
    return await fetch(address, { ...init, cache: 'no-store' });
  } catch (error) {
    if (init.signal?.aborted) throw error;
    return null;
  }
}

async function readState(answer: Response): Promise<UploadState> {
  return ((await answer.json()) as { value: UploadState }).value;
}

async function codeOf(answer: Response): Promise<UploadFailure> {
  const body = (await answer.json().catch(() => null)) as { code?: UploadFailure } | null;
  return body?.code ?? 'unexpected';
}

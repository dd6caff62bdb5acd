import { z } from 'zod';
import { DeskRouteRefusal, deskRoute, NOT_STORED } from '@/lib/auth/desk-route';
import { cancelUpload } from '@/lib/media/uploads/cancel-upload';
import { uploadStore } from '@/lib/media/uploads/disk-upload-store';
import { getUpload } from '@/lib/media/uploads/queries';
import { type PieceOutcome, receivePiece } from '@/lib/media/uploads/receive-piece';
import type { UploadState } from '@/lib/media/uploads/types';
import { isUploadId } from '@/lib/media/uploads/upload-store';

interface Params {
  id: string;
}
const offsetSchema = z.coerce.number().int().nonnegative();
const CONTENT_TYPE = 'application/offset+octet-stream';

/**
 * How far an upload is. The core of the tus protocol (resumable uploads 1.0.0): GET or HEAD tells the offset,
 * PATCH sends what follows it. A client that is not ours finds it in the header.
 */
export const GET = deskRoute<Params>('media.upload', async ({ actor, params, now }) => {
  const state = isUploadId(params.id) ? await getUpload(actor, params.id, now) : null;
  return state ? answer(200, { ok: true, value: state }) : notFound();
});
export const HEAD = GET;

/** The next piece: `Upload-Offset: 1048576`, the bytes as the body, streamed to the disk as they come. */
export const PATCH = deskRoute<Params>('media.upload', async ({ actor, request, params, now }) => {
  const offset = offsetSchema.safeParse(request.headers.get('upload-offset') ?? undefined);
  if (!offset.success || request.headers.get('content-type') !== CONTENT_TYPE)
    throw new DeskRouteRefusal('invalid-input');
  if (!isUploadId(params.id)) return notFound();
  const outcome = await receivePiece({
    actor,
    uploadId: params.id,
    offset: offset.data,
    piece: bodyOf(request),
    store: uploadStore(),
    now,
  });
  if (!outcome.ok && outcome.code === 'forbidden') throw new DeskRouteRefusal('forbidden');
  return answer(outcome.ok ? 200 : STATUS[outcome.code], outcome);
});

/** Throws away what has arrived. */
export const DELETE = deskRoute<Params>('media.upload', async ({ actor, params }) => {
  const outcome = isUploadId(params.id)
    ? await cancelUpload({ actor, uploadId: params.id, store: uploadStore() })
    : null;
  return outcome?.ok ? answer(200, outcome) : notFound();
});

const STATUS: Record<Extract<PieceOutcome, { ok: false }>['code'], number> = {
  forbidden: 403,
  'not-found': 404,
  'wrong-offset': 409,
  'too-large': 413,
  'disk-full': 507,
  // Seen by nobody but a proxy that outlives the connection.
  'cut-off': 503,
};

const notFound = () => answer(404, { ok: false, code: 'not-found' });

function answer(status: number, body: { ok: boolean; value?: UploadState | null; code?: string }): Response {
  const headers = new Headers(NOT_STORED);
  if (body.value) {
    headers.set('upload-offset', String(body.value.offset));
    headers.set('upload-length', String(body.value.byteSize));
  }
  return Response.json(body, { status, headers });
}

/** The body as it comes; it ends with an error when the connection is cut. */
async function* bodyOf(request: Request): AsyncGenerator<Uint8Array> {
  const reader = request.body?.getReader();
  if (!reader) return;
  const cut = new Promise<never>((_, reject) => {
    const fail = () => reject(new Error('the connection was cut'));
    if (request.signal.aborted) fail();
    else request.signal.addEventListener('abort', fail, { once: true });
  });
  cut.catch(() => undefined);
  try {
    for (;;) {
      const { done, value } = await Promise.race([reader.read(), cut]);
      if (done) return;
      yield value;
    }
  } finally {
    reader.cancel().catch(() => undefined);
  }
}

import { z } from 'zod';
import { DeskRouteRefusal, deskJson, deskRoute, NOT_STORED } from '@/lib/auth/desk-route';
import { beginUpload } from '@/lib/media/uploads/begin-upload';
import { uploadStore } from '@/lib/media/uploads/disk-upload-store';

const input = z.object({
  fileName: z.string().max(2_000),
  byteSize: z.number().int().nonnegative(),
  replacesId: z.number().int().positive().nullable(),
});

/** Announces a file: `{fileName, byteSize, replacesId}` → 201 `{ok: true, value: UploadState}`. */
export const POST = deskRoute('media.upload', async ({ actor, request, now }) => {
  const parsed = input.safeParse(await deskJson(request));
  if (!parsed.success) throw new DeskRouteRefusal('invalid-input');
  const outcome = await beginUpload({ actor, now, store: uploadStore(), ...parsed.data });
  if (outcome.ok) return Response.json(outcome, { status: 201, headers: NOT_STORED });
  if (outcome.code === 'forbidden') throw new DeskRouteRefusal('forbidden');
  return Response.json(outcome, { status: STATUS[outcome.code], headers: NOT_STORED });
});

const STATUS = {
  empty: 422,
  'bad-name': 422,
  'target-gone': 422,
  'too-large': 413,
  'too-many-uploads': 429,
  'disk-full': 507,
} as const;

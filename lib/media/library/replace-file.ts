import 'server-only';
import { and, eq, ne } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { media } from '@/db/schema';
import type { Actor } from '@/lib/auth/actor';
import { recordAudit } from '@/lib/auth/audit/record-audit';
import { can } from '@/lib/auth/permissions';
import { enqueueJob } from '@/lib/jobs/enqueue-job';
import { contentHash } from '@/lib/media/content-hash';
import type { RasterFormat } from '@/lib/media/ingest/picture-format';
import { preparePicture } from '@/lib/media/ingest/prepare-picture';
import type { MediaStore } from '@/lib/media/media-store';
import { fail, ok, type Result } from '@/lib/platform/result';
import { removeFilesJob } from './remove-files';
import { pictureSearchDocument } from './search-document';
import { isLogo } from './usage-queries';

/** Stored pages, feeds and other sites' caches may name the old file for a while. */
const OLD_FILE_KEPT_DAYS = 7;
/** Sides whose ratio differs by more make another picture of it, whose focal point nobody has set. */
const SAME_SHAPE = 0.05;

export type ReplaceFailure =
  | 'forbidden'
  | 'target-gone'
  | 'same-as-another'
  | 'logo-opaque'
  | 'too_many_pixels'
  | 'broken';

/**
 * Gives a picture another file. Its id, words and rights stay; pages that show it go fresh by the database's
 * trigger. The same file again is no change.
 */
export async function replaceFile(
  deps: { db: Database; store: MediaStore },
  request: {
    actor: Actor;
    pictureId: number;
    bytes: Buffer;
    format: RasterFormat;
    fileName: string;
    now: Date;
  },
): Promise<Result<null, ReplaceFailure>> {
  const { actor, pictureId, bytes, format, fileName, now } = request;
  if (!can(actor, 'media.replace')) return fail('forbidden');
  const hash = contentHash(bytes);
  const [twin] = await deps.db
    .select({ id: media.id })
    .from(media)
    .where(and(eq(media.hash, hash), ne(media.id, pictureId)));
  if (twin) return fail('same-as-another');
  const prepared = await preparePicture(deps.store, { bytes, format, hash });
  if (!prepared.ok) return prepared;
  const { file, isTransparent } = prepared.value;
  return deps.db.transaction(async (tx) => {
    const [before] = await tx.select().from(media).where(eq(media.id, pictureId)).for('update');
    if (!before) return fail('target-gone');
    if (before.hash === hash) return ok(null);
    if (!isTransparent && (await isLogo(tx, pictureId))) return fail('logo-opaque');
    const ratio = (size: { width: number; height: number }) => size.width / size.height;
    const isSameShape = Math.abs(ratio(before) / ratio(file) - 1) <= SAME_SHAPE;
    await tx
      .update(media)
      .set({
        ...file,
        ...(isSameShape ? {} : { focalX: 0.5, focalY: 0.5 }),
        originalName: fileName,
        searchDocument: pictureSearchDocument({ ...before, originalName: fileName }),
      })
      .where(eq(media.id, pictureId));
    await enqueueJob(tx, removeFilesJob(before.hash, now, OLD_FILE_KEPT_DAYS));
    await recordAudit(tx, {
      actor,
      action: 'media.replace',
      outcome: 'done',
      subject: { kind: 'media', id: pictureId, name: before.alt || fileName },
      detail: { fileName, hashBefore: before.hash, hash },
    });
    return ok(null);
  });
}

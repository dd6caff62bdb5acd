import 'server-only';
import { eq } from 'drizzle-orm';
import type { Executor } from '@/db/client';
import { media } from '@/db/schema';
import { mediaStore } from '@/lib/media/disk-media-store';
import { markKey } from '@/lib/media/picture-mark';

/**
 * What stands in the way of a picture as a logo: it is gone, or has no transparent ground. One that may be used
 * cannot be deleted until the transaction ends.
 */
export async function logoProblem(
  executor: Executor,
  pictureId: number,
  hasMark = (hash: string) => mediaStore().has(markKey(hash)),
): Promise<'missing' | 'opaque' | null> {
  const [picture] = await executor
    .select({ hash: media.hash })
    .from(media)
    .where(eq(media.id, pictureId))
    .for('share');
  if (!picture) return 'missing';
  return (await hasMark(picture.hash)) ? null : 'opaque';
}

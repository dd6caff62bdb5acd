import { createHash } from 'node:crypto';
import type { Executor } from '@/db/client';
import { media } from '@/db/schema';
import { nextInSequence } from './sequence';

export type PictureRow = typeof media.$inferSelect;

/** A row of the media library, 1600 × 1000, with a hash of its own and no files behind it. */
export async function createPicture(
  db: Executor,
  overrides: Partial<typeof media.$inferInsert> = {},
): Promise<PictureRow> {
  const number = nextInSequence();
  const [row] = await db
    .insert(media)
    .values({
      hash: createHash('sha256').update(`picture ${process.pid} ${number}`).digest('hex').slice(0, 32),
      mimeType: 'image/webp',
      byteSize: 48_000,
      width: 1600,
      height: 1000,
      widths: [320, 480, 640, 960, 1280, 1600],
      colour: '#7a8a90',
      originalName: `picture-${number}.webp`,
      alt: 'جسر حجري فوق نهر عريض',
      caption: 'الجسر القديم عند الغروب.',
      credit: 'رسم: نشرة',
      ...overrides,
    })
    .returning();
  if (!row) throw new Error('the picture was not returned');
  return row;
}

import type { media } from '@/db/schema/media';
import { pictureProblems } from '@/lib/media/picture-problems';
import { pictureSources } from '@/lib/media/picture-sources';
import { toPicture } from '@/lib/media/to-picture';
import type { DeskPicture } from '@/lib/media/types';

type DeskPictureRow = Omit<typeof media.$inferSelect, 'kind' | 'searchDocument'> & {
  uploadedByName: string | null;
};

/** A media row as the desk shows it. @param now decides whether its rights have expired */
export function toDeskPicture(row: DeskPictureRow, now: Date): DeskPicture {
  const picture = toPicture(row);
  const { jpeg, src, width, height } = pictureSources(picture);
  return {
    ...picture,
    originalName: row.originalName,
    mimeType: row.mimeType,
    byteSize: row.byteSize,
    creator: row.creator,
    copyright: row.copyright,
    rights: row.rights,
    rightsExpireAt: row.rightsExpireAt?.toISOString() ?? null,
    problems: pictureProblems(row, now),
    uploadedById: row.uploadedById,
    uploadedByName: row.uploadedByName,
    createdAt: row.createdAt.toISOString(),
    image: { src, srcSet: jpeg, width, height },
  };
}

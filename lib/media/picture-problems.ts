import type { PictureProblem } from '@/lib/media/types';

/** What stands in the way of putting a picture into new work, in the order in which it is mended. */
export function pictureProblems(
  picture: { alt: string; credit: string | null; rightsExpireAt: Date | null },
  now: Date,
): PictureProblem[] {
  const problems: PictureProblem[] = [];
  if (picture.alt.trim() === '') problems.push('lacks-alt');
  if (!picture.credit?.trim()) problems.push('lacks-credit');
  if (areRightsExpired(picture.rightsExpireAt, now)) problems.push('rights-expired');
  return problems;
}

/** The moment itself is the first at which it may not be used any more. */
export function areRightsExpired(rightsExpireAt: Date | null, now: Date): boolean {
  return rightsExpireAt !== null && rightsExpireAt.getTime() <= now.getTime();
}

'use server';

import { z } from 'zod';
import { deskAction } from '@/lib/auth/desk-action';
import { deletePicture } from '@/lib/media/library/delete-picture';
import { pictureChangesSchema } from '@/lib/media/library/picture-changes';
import { setCredit } from '@/lib/media/library/set-credit';

const pictureId = z.number().int().positive();

export const setCreditAction = deskAction({
  name: 'media.edit',
  input: z.object({
    pictureIds: z.array(pictureId).min(1).max(200),
    credit: pictureChangesSchema.shape.credit.unwrap().pipe(z.string().min(1)),
  }),
  run: ({ actor, input }) => setCredit({ actor, ...input }),
});

export const deletePictureAction = deskAction({
  name: 'media.delete',
  input: z.object({ pictureId }),
  run: ({ actor, input, now }) => deletePicture({ actor, now, ...input }),
});

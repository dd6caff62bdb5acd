import { z } from 'zod';

/** One line or several, NFC, without characters that turn the direction of everything behind them. */
const words = (maximum: number) =>
  z
    .string()
    .max(maximum)
    .transform((text) =>
      text
        .normalize('NFC')
        .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
        .trim(),
    );
const optionalWords = (maximum: number) =>
  words(maximum)
    .nullable()
    .transform((text) => text || null);
const share = z.number().min(0).max(1);

/**
 * What an editor may say of a picture. Only what is named changes, so that two people who mend different
 * things of one picture do not undo each other. Emptying alt or credit is allowed and marks the picture.
 */
export const pictureChangesSchema = z.object({
  alt: words(2_000).optional(),
  caption: optionalWords(2_000).optional(),
  credit: optionalWords(500).optional(),
  creator: optionalWords(500).optional(),
  copyright: optionalWords(1_000).optional(),
  rights: optionalWords(2_000).optional(),
  rightsExpireAt: z.iso
    .datetime({ offset: true })
    .nullable()
    .transform((moment) => (moment === null ? null : new Date(moment)))
    .optional(),
  focalX: share.optional(),
  focalY: share.optional(),
});
export type PictureChanges = z.output<typeof pictureChangesSchema>;

/**
 * The same as the desk sends it: rights end with a day on the paper's clock (`yyyy-mm-dd`), which only the server
 * can turn into a moment.
 */
export const pictureFormSchema = pictureChangesSchema
  .omit({ rightsExpireAt: true })
  .extend({ rightsLastDay: z.iso.date().nullable().optional() });
export type PictureChangesInput = z.input<typeof pictureFormSchema>;

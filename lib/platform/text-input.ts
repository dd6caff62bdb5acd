import { z } from 'zod';

/**
 * What forms of the desk send as text. Messages are words that the screen translates (components/admin/newsroom/
 * field-errors.ts): `required`, `too-long`, …
 */

const tidy = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** One line that must say something; NFC, single spaces. */
export const requiredLine = (maxLength: number) =>
  z.string().transform(tidy).pipe(z.string().min(1, 'required').max(maxLength, 'too-long'));

/** One line, or null where nothing was written. */
export const optionalLine = (maxLength: number) =>
  z
    .string()
    .transform(tidy)
    .pipe(z.string().max(maxLength, 'too-long'))
    .transform((text) => text || null);

/** Several lines, or null where nothing was written; line ends become \n. */
export const optionalText = (maxLength: number) =>
  z
    .string()
    .transform((text) => text.normalize('NFC').replace(/\r\n?/g, '\n').trim())
    .pipe(z.string().max(maxLength, 'too-long'))
    .transform((text) => text || null);

/** Public addresses with a name: profiles, contact. Only what a reader may be sent to. */
export const linksInput = (maxCount: number) =>
  z
    .array(
      z.object({
        label: requiredLine(40),
        href: z
          .string()
          .transform((text) => text.trim())
          .pipe(
            z
              .string()
              .max(500, 'too-long')
              .regex(/^(?:https?:\/\/[^\s/]+\.[^\s]+|mailto:[^\s@]+@[^\s@]+\.[^\s@]+)$/i, 'link'),
          ),
      }),
    )
    .max(maxCount, 'too-many');

/**
 * The last part of an address: letters and digits joined by hyphens, Latin in lower case; spaces become hyphens.
 * @param maxBytes of its UTF-8 form
 */
export const slugLine = (maxBytes: number) =>
  z
    .string()
    .transform((text) => text.normalize('NFC').trim().toLowerCase().replace(/\s+/g, '-'))
    .superRefine((slug, context) => {
      const message =
        slug === ''
          ? 'required'
          : new TextEncoder().encode(slug).length > maxBytes
            ? 'too-long'
            : /^[\p{L}\p{M}\p{N}_-]+$/u.test(slug)
              ? null
              : 'slug-letters';
      if (message) context.addIssue({ code: 'custom', message });
    });

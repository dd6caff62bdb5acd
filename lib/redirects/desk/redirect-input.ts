import { z } from 'zod';

const address = z
  .string()
  .transform((text) => text.trim())
  .pipe(z.string().min(1, 'required').max(2_000, 'too-long'));
const redirectId = z.number().int().positive();

export const addRedirectInput = z.object({ from: address, to: address });
export const editRedirectInput = z.object({ redirectId, from: address, to: address });
export const deleteRedirectInput = z.object({ redirectId });
export const pasteRedirectsInput = z.object({
  text: z.string().min(1, 'required').max(400_000, 'too-long'),
});

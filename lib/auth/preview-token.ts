import 'server-only';
import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { keyFor } from '@/lib/auth/installation-secret';
import { type Edition, isEdition } from '@/lib/i18n/editions';

/** What a link of a preview shows, and nothing else. */
const claimsSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('article'),
    articleId: z.number().int().positive(),
    /** Of `preview_links`: whoever reads the token asks whether it still opens. */
    linkId: z.number().int().positive(),
    expiresAt: z.number().int(),
  }),
  z.object({
    kind: z.literal('front'),
    frontVersionId: z.number().int().positive().nullable(),
    /** The moment at which the front is looked at, in milliseconds; null: now. */
    at: z.number().int().nullable(),
    expiresAt: z.number().int(),
  }),
  z.object({
    kind: z.literal('page'),
    /** Of `page_previews`. */
    previewId: z.number().int().positive(),
    expiresAt: z.number().int(),
  }),
]);
export type PreviewClaims = z.infer<typeof claimsSchema>;

/** Of a link for a frame at the desk: it is opened at once, and one that leaks is soon over. In milliseconds. */
export const FRAME_LIFE_MS = 15 * 60_000;

/**
 * Signs a preview's link: whoever has it sees that one thing until `expiresAt`, without signing in. The edition
 * stands in front, readable, since addresses are sent to their edition's pages by it.
 */
export async function signPreview(edition: Edition, claims: PreviewClaims): Promise<string> {
  const body = `${edition}-${Buffer.from(JSON.stringify(claims)).toString('base64url')}`;
  return `${body}.${await signatureOf(body)}`;
}

/** What a token allows, or null when it is not ours, was changed or is over. */
export async function readPreview(
  token: string,
  now: Date,
): Promise<{ edition: Edition; claims: PreviewClaims } | null> {
  const [body = '', signature = '', ...rest] = token.split('.');
  if (rest.length > 0 || token.length > 1_000) return null;
  const expected = Buffer.from(await signatureOf(body));
  const given = Buffer.from(signature);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  const dash = body.indexOf('-');
  const edition = body.slice(0, dash);
  const parsed = claimsSchema.safeParse(
    JSON.parse(Buffer.from(body.slice(dash + 1), 'base64url').toString()),
  );
  if (!isEdition(edition) || !parsed.success || parsed.data.expiresAt <= now.getTime()) return null;
  return { edition, claims: parsed.data };
}

async function signatureOf(body: string): Promise<string> {
  return createHmac('sha256', await keyFor('preview'))
    .update(body)
    .digest('base64url');
}

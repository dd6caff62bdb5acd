import { z } from 'zod';
import { ROLES } from '@/lib/auth/roles';
import { EDITIONS } from '@/lib/i18n/editions';

const tidy = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim();

export const personName = z.string().max(120).transform(tidy).pipe(z.string().min(1));
export const personEmail = z
  .string()
  .max(254)
  .transform((text) => text.trim().toLowerCase())
  .pipe(z.email());
export const personRole = z.enum(ROLES);
export const deskLanguage = z.enum(EDITIONS);
export const linkToken = z.string().regex(/^[\w-]{43}$/);
/** Judged by lib/auth/sign-in/password-rules, which says why. */
export const password = z.string().min(1).max(1_000);

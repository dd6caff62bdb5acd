import { z } from 'zod';
import { FRONT_HEADLINE_LENGTH, FRONT_KICKER_LENGTH } from '@/lib/fronts/desk/front-rules';
import type { FrontCard, FrontZones } from '@/lib/fronts/types';
import { FRONT_CAPACITY } from '@/lib/fronts/zones';
import { EDITIONS } from '@/lib/i18n/editions';

const id = z.number().int().positive();
/** More than any zone and its spare places take. */
const MOST_CARDS = 20;

const cardSchema = z
  .strictObject({
    articleId: id,
    headline: z.string().trim().min(1).max(FRONT_HEADLINE_LENGTH).optional(),
    kicker: z.string().trim().min(1).max(FRONT_KICKER_LENGTH).optional(),
    mediaId: id.optional(),
    expiresAt: z.iso.datetime().optional(),
    relatedIds: z.array(id).min(1).max(FRONT_CAPACITY.related).optional(),
  })
  .transform((card): FrontCard => card);

const cardsSchema = z.array(cardSchema).max(MOST_CARDS);

/** Zones as a browser sends them: nothing but what the front knows. */
export const frontZonesSchema = z
  .strictObject({
    breaking: cardsSchema,
    lead: cardsSchema,
    secondary: cardsSchema,
    opinion: cardsSchema,
    sections: z.record(z.string().regex(/^\d{1,15}$/), cardsSchema),
  })
  .transform((zones): FrontZones => zones);

export const editionInput = z.object({ edition: z.enum(EDITIONS) });
/** A version of a front, as its editor saw it. */
export const versionInput = z.object({ versionId: id, version: z.number().int().nonnegative() });
export const versionIdInput = z.object({ versionId: id });
export const momentInput = z.iso.datetime().transform((text) => new Date(text));

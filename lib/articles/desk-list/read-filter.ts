import { z } from 'zod';
import { ARTICLE_KINDS, ARTICLE_STATUSES } from '@/lib/articles/types';
import { nextMidnightOf, startOfDayOf } from '@/lib/i18n/edition-clock';
import { DEFAULT_EDITION, EDITIONS } from '@/lib/i18n/editions';
import type { DeskCursor, DeskFilter } from './types';

const id = z.coerce.number().int().positive().optional().catch(undefined);
const day = z.iso.date().optional().catch(undefined);

/** What a filter looks like in the address; whatever is wrong is as if it were not there. */
const addressSchema = z.object({
  edition: z.enum(EDITIONS).catch(DEFAULT_EDITION),
  status: z.enum(ARTICLE_STATUSES).optional().catch(undefined),
  kind: z.enum(ARTICLE_KINDS).optional().catch(undefined),
  section: id,
  author: id,
  mine: z.literal('1').optional().catch(undefined),
  lacks: z.literal('picture').optional().catch(undefined),
  from: day,
  to: day,
  q: z.string().trim().max(200).optional().catch(undefined),
  after: z.string().optional().catch(undefined),
  view: z.enum(['table', 'board']).catch('table'),
});
export type DeskAddress = z.output<typeof addressSchema>;

export type SearchParams = Record<string, string | string[] | undefined>;

/** The first value of each parameter, read as a filter. Empty fields of a form count as absent. */
export function readDeskAddress(params: SearchParams): DeskAddress {
  const first = Object.entries(params).flatMap(([name, value]) => {
    const text = Array.isArray(value) ? value[0] : value;
    return text ? [[name, text] as const] : [];
  });
  return addressSchema.parse(Object.fromEntries(first));
}

/**
 * @param personId whose articles «mine» means
 * @param timeZone of the edition's clock, on which days begin and end
 */
export function deskFilterOf(address: DeskAddress, personId: string, timeZone: string): DeskFilter {
  return {
    edition: address.edition,
    status: address.status,
    kind: address.kind,
    sectionId: address.section,
    authorId: address.author,
    personId: address.mine ? personId : undefined,
    lacksPicture: address.lacks === 'picture' || undefined,
    from: address.from ? startOfDayOf(address.from, timeZone) : undefined,
    before: address.to ? nextMidnightOf(startOfDayOf(address.to, timeZone), timeZone) : undefined,
    query: address.q,
  };
}

/** `1764115200000-42`: milliseconds and id. */
export function readCursor(text: string | undefined): DeskCursor | undefined {
  const match = /^(\d{1,15})-(\d{1,15})$/.exec(text ?? '');
  return match ? { editedAt: new Date(Number(match[1])), id: Number(match[2]) } : undefined;
}

export const writeCursor = ({ editedAt, id: articleId }: DeskCursor): string =>
  `${editedAt.getTime()}-${articleId}`;

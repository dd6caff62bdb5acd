import { z } from 'zod';

export const LIBRARY_STATES = ['incomplete', 'no-alt', 'no-credit', 'expired', 'expiring'] as const;
export type LibraryState = (typeof LIBRARY_STATES)[number];
export const ORIENTATIONS = ['landscape', 'portrait', 'square'] as const;
export type Orientation = (typeof ORIENTATIONS)[number];

/** What the library is asked for. */
export interface LibraryFilter {
  query?: string | undefined;
  state?: LibraryState | undefined;
  /** Only what this person uploaded. */
  personId?: string | undefined;
  orientation?: Orientation | undefined;
}

const absent = <Schema extends z.ZodType>(schema: Schema) => schema.optional().catch(undefined);

/** The filter as it stands in an address; whatever is wrong is as if it were not there. */
const addressSchema = z.object({
  q: absent(z.string().trim().max(200)),
  state: absent(z.enum(LIBRARY_STATES)),
  mine: absent(z.literal('1')),
  orientation: absent(z.enum(ORIENTATIONS)),
  cursor: absent(z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER)),
  /** The picture whose details are open. */
  picture: absent(z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER)),
});
export type LibraryAddress = z.output<typeof addressSchema>;

/** The first value of each parameter. Empty fields of a form count as absent. */
export function readLibraryAddress(params: Record<string, string | string[] | undefined>): LibraryAddress {
  const first = Object.entries(params).flatMap(([name, value]) => {
    const text = Array.isArray(value) ? value[0] : value;
    return text ? [[name, text] as const] : [];
  });
  return addressSchema.parse(Object.fromEntries(first));
}

export const libraryFilterOf = (address: LibraryAddress, personId: string): LibraryFilter => ({
  query: address.q,
  state: address.state,
  personId: address.mine ? personId : undefined,
  orientation: address.orientation,
});

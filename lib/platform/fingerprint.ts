import { z } from 'zod';

/**
 * What stood in some fields of a row when a form was opened, as one opaque text. The form sends it back, so that
 * it never overwrites what a colleague has saved meanwhile.
 */
export const fingerprintOf = <Row>(row: Row, fields: readonly (keyof Row)[]): string =>
  JSON.stringify(fields.map((field) => row[field]));

/** A fingerprint as it comes back; whatever it says is only compared. */
export const fingerprintInput = z.string().max(20_000);

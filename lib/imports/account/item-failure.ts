import pg from 'pg';
import { ZodError } from 'zod';

/** PostgreSQL's classes for what lies in the data: cardinality, data, integrity, program limit. */
const DATA_ERRORS = /^(?:21|22|23|54)/;

const causeOf = (error: unknown) =>
  error instanceof Error && error.cause instanceof Error ? error.cause : error;

/**
 * One bad item must not stop an import; a database that went away must: then everything would "fail".
 * @throws the error itself, unless the item is to blame
 */
export function rethrowUnlessItem(error: unknown): void {
  const cause = causeOf(error);
  const isItems =
    cause instanceof pg.DatabaseError
      ? DATA_ERRORS.test(cause.code ?? '')
      : cause instanceof ZodError || cause instanceof RangeError || cause instanceof TypeError;
  if (!isItems) throw error;
}

/** The cause of a failure in one line. */
export function reasonOf(error: unknown): string {
  const cause = causeOf(error);
  return (cause instanceof Error ? cause.message : String(cause)).split('\n')[0]?.slice(0, 160) ?? 'unknown';
}

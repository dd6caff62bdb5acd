import type pg from 'pg';
import type { Database } from '@/db/client';
import { OperatorError } from '@/lib/platform/errors';

/** «nashra import» in an advisory lock's 64 bits; any number, the same for ever. */
const LOCK_KEY = '7308327780137298';

/**
 * Runs `work` while no other import runs on this database. The lock lies on a connection of its own, so that
 * it is gone the moment the process is, however it ended.
 * @throws OperatorError when another import is at work
 */
export async function withImportLock<Value>(db: Database, work: () => Promise<Value>): Promise<Value> {
  const { $client: pool } = db as Database & { $client: pg.Pool };
  const client = await pool.connect();
  try {
    const { rows } = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1) as got', [
      LOCK_KEY,
    ]);
    if (!rows[0]?.got)
      throw new OperatorError(
        'Another import is at work on this database',
        'Wait until it has ended, then repeat the command.',
      );
    try {
      return await work();
    } finally {
      await client.query('select pg_advisory_unlock($1)', [LOCK_KEY]);
    }
  } finally {
    client.release();
  }
}

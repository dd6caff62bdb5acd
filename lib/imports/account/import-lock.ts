import type pg from 'pg';
import type { Database } from '@/db/client';
import { OperatorError } from '@/lib/platform/errors';

/** «nashra import» in an advisory lock's 64 bits; any number, the same for ever. */
const LOCK_KEY = '7308327780137298';

/**
 * Runs `work` while no other import runs on this database. The lock lies on a connection of its own, so that
 * it is gone the moment the process is, however it ended.
 * @param work gets `assertHeld`, which throws once that connection is lost: somebody else may import now
 * @throws OperatorError when another import is at work, or the lock was lost
 */
export async function withImportLock<Value>(
  db: Database,
  work: (assertHeld: () => void) => Promise<Value>,
): Promise<Value> {
  const { $client: pool } = db as Database & { $client: pg.Pool };
  const client = await pool.connect();
  let lost: Error | undefined;
  const onError = (error: Error) => {
    lost = error;
  };
  client.on('error', onError);
  const assertHeld = () => {
    if (lost)
      throw new OperatorError(
        `The connection to the database was lost: ${lost.message}`,
        'Repeat the command: it goes on from here.',
      );
  };
  try {
    const { rows } = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1) as got', [
      LOCK_KEY,
    ]);
    if (!rows[0]?.got)
      throw new OperatorError(
        'Another import is at work on this database',
        'Wait until it has ended, then repeat the command.',
      );
    const value = await work(assertHeld);
    assertHeld();
    await client.query('select pg_advisory_unlock($1)', [LOCK_KEY]);
    return value;
  } catch (error) {
    // Ends the session, and the lock with it.
    lost ??= new Error('released');
    throw error;
  } finally {
    client.off('error', onError);
    client.release(lost);
  }
}

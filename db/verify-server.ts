import pg from 'pg';
import { OperatorError } from '@/lib/platform/errors';

const OLDEST_VERSION = 150_000;

export interface ServerFacts {
  /** `15.17` */
  version: string;
  /** How far its clock is ahead of ours; scheduled publishing trusts both. */
  clockDriftMs: number;
}

/**
 * Makes sure that a database given by DATABASE_URL can hold Nashra.
 * @throws OperatorError when it cannot be reached, is older than 15, or does not store UTF-8.
 */
export async function verifyServer(url: string): Promise<ServerFacts> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const askedAt = Date.now();
    const { rows } = await client.query<{ number: number; version: string; encoding: string; now: Date }>(
      `select current_setting('server_version_num')::int as number, current_setting('server_version') as version,
              current_setting('server_encoding') as encoding, clock_timestamp() as now`,
    );
    const facts = rows[0];
    if (!facts || facts.number < OLDEST_VERSION) {
      throw new OperatorError(
        `The database is PostgreSQL ${facts?.version}; Nashra needs 15 or newer.`,
        'Upgrade that server, or unset DATABASE_URL to use the embedded one.',
      );
    }
    if (facts.encoding !== 'UTF8') {
      throw new OperatorError(
        `The database stores ${facts.encoding}; Nashra needs UTF8.`,
        "Create it with: create database nashra encoding 'UTF8' template template0",
      );
    }
    return { version: facts.version, clockDriftMs: facts.now.getTime() - (askedAt + Date.now()) / 2 };
  } catch (error) {
    if (error instanceof OperatorError) throw error;
    const { hostname, port, pathname } = new URL(url);
    throw new OperatorError(
      `The database at ${hostname}:${port || 5432}${pathname} cannot be used: ${(error as Error).message || (error as { code?: string }).code}`,
      'Check DATABASE_URL, and that the server runs and lets this machine in.',
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}

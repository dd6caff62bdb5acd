import 'server-only';
import pg from 'pg';
import { env } from '@/lib/platform/env';
import { createLogger } from '@/lib/platform/logger';

/** Written by triggers (db/migrations/0003): `article:42`, `lease:42`, `note:42`, `front:1`, `articles`. */
const CHANNEL = 'nashra_desk';
const RETRY_MS = 2_000;
const log = createLogger('desk events');

type Listener = (change: string) => void;

/**
 * One connection of this process that hears what changes at the desk, shared by every open screen. It is
 * opened with the first listener and closed with the last.
 */
class DeskEvents {
  readonly #listeners = new Set<Listener>();
  #client: pg.Client | undefined;
  #retry: NodeJS.Timeout | undefined;

  /** @returns ends the subscription */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    if (this.#listeners.size === 1) void this.#connect();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#disconnect();
    };
  }

  async #connect(): Promise<void> {
    if (this.#listeners.size === 0 || this.#client) return;
    const client = new pg.Client({
      connectionString: env().DATABASE_URL,
      application_name: 'nashra desk events',
      keepAlive: true,
    });
    this.#client = client;
    client.on('notification', ({ payload }) => payload && this.#tell(payload));
    client.on('error', (error) => log.warn({ err: error }, 'the connection broke'));
    client.on('end', () => this.#lost(client));
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
      // Whatever happened while nobody listened is shown now.
      this.#tell('articles');
    } catch (error) {
      log.warn({ err: error }, 'no connection');
      this.#lost(client);
    }
  }

  #lost(client: pg.Client): void {
    if (this.#client !== client) return;
    this.#client = undefined;
    client.removeAllListeners('end');
    client.end().catch(() => undefined);
    if (this.#listeners.size > 0) this.#retry = setTimeout(() => void this.#connect(), RETRY_MS);
  }

  #disconnect(): void {
    clearTimeout(this.#retry);
    const client = this.#client;
    this.#client = undefined;
    client?.end().catch(() => undefined);
  }

  #tell(change: string): void {
    for (const listener of this.#listeners) listener(change);
  }
}

// Route handlers get module instances of their own, hence the global.
const shared = globalThis as typeof globalThis & { nashraDeskEvents?: DeskEvents };

export function deskEvents(): DeskEvents {
  shared.nashraDeskEvents ??= new DeskEvents();
  return shared.nashraDeskEvents;
}

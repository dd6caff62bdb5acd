import pg from 'pg';
import type { Logger } from 'pino';
import { OUTBOX_CHANNEL } from '@/lib/press/tags';
import type { ChangeKind } from './change-journal';
import { OutboxCursor } from './outbox-cursor';

export interface OutboxHandlers {
  onChange(kind: ChangeKind, tags: string[]): void;
  /**
   * Nobody can tell what changed before now: at the first connection, and (`isOther`) when the database
   * behind the address is another one than before.
   */
  onUnknown(isOther: boolean): void;
}

export interface OutboxListener {
  isListening(): boolean;
  /** From a row's transaction to its arrival here, of the latest row. */
  lagSeconds(): number;
  stop(): Promise<void>;
}

interface OutboxRow {
  id: string;
  kind: ChangeKind;
  tags: string[];
  age: number;
}

const FIRST_DELAY = 100;
const LONGEST_DELAY = 5_000;
/** A lost notification is made up for within this time, and a dead connection noticed. */
const HEARTBEAT = 5_000;
const BATCH = 2_000;

/**
 * Hears what changes, on a connection of its own: NOTIFY says that there is something, the rows say what.
 * After an interruption the rows written meanwhile are read first.
 */
export function listenToOutbox(
  connectionString: string,
  handlers: OutboxHandlers,
  logger: Logger,
): OutboxListener {
  const cursor = new OutboxCursor();
  let client: pg.Client | undefined;
  let databaseOid: string | undefined;
  let isListening = false;
  let isStopped = false;
  let lagSeconds = 0;
  let delay = FIRST_DELAY;
  let timer: NodeJS.Timeout | undefined;
  let reading: Promise<void> | undefined;
  let isReadAgain = false;

  async function connect(): Promise<void> {
    const mine = new pg.Client({
      connectionString,
      application_name: 'nashra press',
      keepAlive: true,
      connectionTimeoutMillis: HEARTBEAT,
      query_timeout: HEARTBEAT,
    });
    client = mine;
    mine.on('error', (error) => lose(mine, error));
    mine.on('end', () => lose(mine, new Error('connection ended')));
    mine.on('notification', () => void readRows(mine));
    try {
      await mine.connect();
      await mine.query(`listen ${OUTBOX_CHANNEL}`);
      await catchUp(mine);
    } catch (error) {
      return lose(mine, error as Error);
    }
    if (client !== mine) return;
    isListening = true;
    delay = FIRST_DELAY;
    beat(mine);
  }

  /** From here on nothing is missed: notifications arrive, and what came before has been read. */
  async function catchUp(mine: pg.Client): Promise<void> {
    const { rows } = await mine.query<{ oid: string; newest: string | null }>(
      `select oid, pg_sequence_last_value(pg_get_serial_sequence('outbox', 'id')::regclass) as newest
       from pg_database where datname = current_database()`,
    );
    const oid = String(rows[0]?.oid);
    const isOther =
      databaseOid !== undefined && (databaseOid !== oid || Number(rows[0]?.newest ?? 0) < cursor.last);
    if (databaseOid === undefined || isOther) {
      const newest = await mine.query<{ id: string }>('select id from outbox order by id desc limit 1000');
      cursor.begin(newest.rows.map((row) => Number(row.id)));
      databaseOid = oid;
      handlers.onUnknown(isOther);
    } else {
      await readRows(mine, true);
    }
  }

  /** Reads new rows until there are none; calls meanwhile lead to one more reading. */
  function readRows(mine: pg.Client, isThrowing = false): Promise<void> {
    if (reading) {
      isReadAgain = true;
      return reading;
    }
    reading = (async () => {
      do {
        isReadAgain = false;
        await readBatch(mine);
      } while (isReadAgain);
    })()
      .catch((error) => {
        if (isThrowing) throw error;
        lose(mine, error);
      })
      .finally(() => {
        reading = undefined;
      });
    return reading;
  }

  async function readBatch(mine: pg.Client): Promise<void> {
    if (databaseOid === undefined) return; // the first catch-up comes before
    const { rows } = await mine.query<OutboxRow>(
      `select id, kind, tags, extract(epoch from clock_timestamp() - created_at)::float8 as age
       from outbox where id > $1 or id = any($2::bigint[]) order by id limit ${BATCH}`,
      [cursor.last, cursor.missing],
    );
    for (const row of rows) {
      if (!cursor.accept(Number(row.id))) continue;
      lagSeconds = row.age;
      handlers.onChange(row.kind, row.tags);
    }
    if (rows.length === BATCH) isReadAgain = true;
  }

  function beat(mine: pg.Client): void {
    timer = setTimeout(async () => {
      await readRows(mine);
      if (client === mine && !isStopped) beat(mine);
    }, HEARTBEAT);
  }

  function lose(mine: pg.Client, error: Error): void {
    if (client !== mine || isStopped) return;
    client = undefined;
    if (isListening || delay === FIRST_DELAY)
      logger.warn({ error: error.message }, 'the outbox is not heard; trying again');
    isListening = false;
    void mine.end().catch(() => undefined);
    clearTimeout(timer);
    timer = setTimeout(() => void connect(), delay * (0.75 + Math.random() / 2));
    delay = Math.min(delay * 2, LONGEST_DELAY);
  }

  void connect();
  return {
    isListening: () => isListening,
    lagSeconds: () => lagSeconds,
    async stop() {
      isStopped = true;
      isListening = false;
      clearTimeout(timer);
      await client?.end().catch(() => undefined);
    },
  };
}

import type pg from 'pg';
import pino from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestPress } from '@/lib/press/testing/test-press';
import { eventually } from '@/tests/support/eventually';
import { createTestDatabase, type TestDatabase } from '@/tests/support/test-database';
import type { ChangeKind } from './change-journal';
import { listenToOutbox, type OutboxListener } from './outbox-listener';

let database: TestDatabase;
let listener: OutboxListener;
let heard: [kind: ChangeKind, tag: string | undefined][];
let unknown: boolean[];

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const emit = (tag: string, kind: ChangeKind = 'invalidate', on: pg.Pool | pg.ClientBase = database.pool) =>
  on.query('select nashra_emit($1, array[$2])', [kind, tag]);

describe('listenToOutbox', () => {
  beforeEach(async () => {
    heard = [];
    unknown = [];
    listener = listenToOutbox(
      database.url,
      {
        onChange: (kind, tags) => heard.push([kind, tags[0]]),
        onUnknown: (isOther) => unknown.push(isOther),
      },
      pino({ level: 'silent' }),
    );
    await eventually(() => expect(listener.isListening()).toBe(true));
  });
  afterEach(() => listener.stop());

  it('hears every row once, and nothing from before', async () => {
    expect(unknown).toEqual([false]);
    await emit('card:1');
    await emit('article:1', 'withdraw');
    await eventually(() =>
      expect(heard).toEqual([
        ['invalidate', 'card:1'],
        ['withdraw', 'article:1'],
      ]),
    );
  });

  it('hears a row whose transaction ends after that of a newer row', async () => {
    const slow = await database.pool.connect();
    await slow.query('begin');
    await emit('slow', 'invalidate', slow);
    await emit('quick');
    await eventually(() => expect(heard).toEqual([['invalidate', 'quick']]));
    await slow.query('commit');
    slow.release();
    await eventually(() => expect(heard.at(-1)).toEqual(['invalidate', 'slow']));
  });

  it('catches up on what it missed while the connection was broken', async () => {
    const slow = await database.pool.connect();
    await slow.query('begin');
    await emit('slow', 'invalidate', slow);
    await emit('before');
    await eventually(() => expect(heard).toHaveLength(1));
    await breakConnection();
    await slow.query('commit');
    slow.release();
    await emit('meanwhile');
    await eventually(() =>
      expect(heard.map(([, tag]) => tag).sort()).toEqual(['before', 'meanwhile', 'slow']),
    );
    expect(unknown).toEqual([false]);
  });

  it('knows that the database behind the address was replaced by an older one', async () => {
    await emit('before');
    await eventually(() => expect(heard).toHaveLength(1));
    await database.pool.query('truncate outbox restart identity');
    await breakConnection();
    await eventually(() => expect(unknown).toEqual([false, true]));
    await emit('after');
    await eventually(() => expect(heard.at(-1)?.[1]).toBe('after'));
  });
});

it('a row in the database makes the page fresh, and a withdrawal takes it away', async () => {
  const press = await startTestPress({ settings: { databaseUrl: database.url } });
  try {
    await eventually(async () =>
      expect(JSON.parse((await press.get('/health/ready')).text).database).toBe('ok'),
    );
    let version = 1;
    press.origin.page('/politics/42/x', () => ({ tags: 'article:42', body: `<p>version ${version}</p>` }));
    await press.get('/politics/42/x');
    version = 2;
    await emit('article:42');
    await eventually(async () => expect((await press.get('/politics/42/x')).text).toContain('version 2'));
    press.origin.page('/politics/42/x', { status: 410, tags: 'article:42', canonical: null });
    await emit('article:42', 'withdraw');
    await eventually(async () => expect((await press.get('/politics/42/x')).status).toBe(410));
  } finally {
    await press.close();
  }
});

async function breakConnection(): Promise<void> {
  await database.pool.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'nashra press' and datname = current_database()",
  );
}

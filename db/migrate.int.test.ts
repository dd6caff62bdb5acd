import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate } from '@/db/migrate';
import { createTestDatabase, type TestDatabase } from '@/tests/support/test-database';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

describe('migrate', () => {
  it('may be called by several processes at once, and again', async () => {
    await Promise.all([migrate(database.url), migrate(database.url), migrate(database.url)]);
    const { rows } = await database.pool.query(
      'select count(*)::int as applied from drizzle.__drizzle_migrations',
    );
    expect(rows[0].applied).toBeGreaterThanOrEqual(2);
  });

  it('leaves a database in UTF-8 and UTC', async () => {
    const { rows } = await database.pool.query(
      "select current_setting('server_encoding') as encoding, lower('ÀÉ') as folded",
    );
    expect(rows[0]).toEqual({ encoding: 'UTF8', folded: 'àé' });
  });
});

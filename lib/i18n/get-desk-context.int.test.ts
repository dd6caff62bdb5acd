import { afterAll, beforeAll, expect, it } from 'vitest';
import { provideDatabase } from '@/db/client';
import { settings } from '@/db/schema';
import { createTestDatabase, type TestDatabase } from '@/tests/support/test-database';
import { getDeskContext } from './get-desk-context';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  provideDatabase(database);
  await database.db.delete(settings);
  await database.db.insert(settings).values([
    { edition: 'ar', choices: { timeZone: 'Asia/Riyadh', digits: 'arabic' } },
    { edition: 'en', choices: { timeZone: 'UTC' } },
  ]);
});
afterAll(() => database.drop());

const afternoon = new Date('2026-11-27T15:00:00Z');

it('tells the time of the edition, in the words of the person', async () => {
  const times = async (language: 'ar' | 'en', edition: 'ar' | 'en') => {
    const { format } = await getDeskContext(language, edition);
    return format.time(afternoon);
  };
  expect(await times('en', 'ar')).toBe('18:00');
  expect(await times('en', 'en')).toBe('15:00');
  expect(await times('ar', 'en')).toBe('١٥:٠٠');
  expect(await times('ar', 'ar')).toBe('١٨:٠٠');
});

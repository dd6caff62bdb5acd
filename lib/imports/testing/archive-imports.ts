import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { provideDatabase } from '@/db/client';
import type { PersonActor } from '@/lib/auth/actor';
import type { ImportReport } from '@/lib/imports/account/import-report';
import { type ImportWxrOptions, importWxr } from '@/lib/imports/import-wxr';
import { diskMediaStore } from '@/lib/media/disk-media-store';
import { listRedirectTargets } from '@/lib/redirects/queries';
import { searchArticles } from '@/lib/search/queries';
import { createActor } from '@/tests/support/desk-actor';
import { createTestDatabase, type TestDatabase } from '@/tests/support/test-database';
import { type FactorySite, makeWxr, wpSlug } from './wxr-factory';

/** The moment at which every one of these imports runs. */
const now = new Date('2026-11-25T12:00:00Z');

/** Whole imports of small exports: an empty database for each test, one folder (export, uploads, media) for each file. */
export function archiveImports() {
  let folder: string;
  let database: TestDatabase;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'nashra-archive-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  beforeEach(async () => {
    database = await createTestDatabase();
  });
  afterEach(() => database.drop());

  async function importXml(xml: string, options: Partial<ImportWxrOptions> = {}): Promise<ImportReport> {
    const file = join(folder, 'export.xml');
    writeFileSync(file, xml);
    return importWxr({
      db: database.db,
      media: diskMediaStore(join(folder, 'media')),
      file,
      mediaSource: null,
      now,
      ...options,
    });
  }

  return {
    importXml,
    importSite: (site: FactorySite, options?: Partial<ImportWxrOptions>) => importXml(makeWxr(site), options),
    query: async (sql: string, ...values: unknown[]) => (await database.pool.query(sql, values)).rows,
    leadsTo: async (address: string) =>
      (await listRedirectTargets(database.db, [address])).get(address)?.path,
    /** How many articles readers of the Arabic edition find. */
    countFound: async (query: string) =>
      (await searchArticles({ edition: 'ar', query, limit: 20 }, database.db)).items.length,
    /** What a chief editor does at the desk with what was imported. */
    async atTheDesk(work: (chief: PersonActor) => Promise<void>) {
      provideDatabase(database);
      await work(await createActor(database.db, 'chief'));
    },
    /** A path in the file's folder. */
    inFolder: (path: string) => join(folder, path),
    /** Another empty database within one test. */
    async renewDatabase() {
      await database.drop();
      database = await createTestDatabase();
    },
  };
}

/** The line of the reconciliation for one kind of item. */
export const line = (report: ImportReport, kind: string) =>
  report.lines.find((candidate) => candidate.kind === kind);
export const notes = (report: ImportReport) => report.notes.map((note) => note.text);
export const tag = (slug: string, name: string) => ({ domain: 'post_tag', slug: wpSlug(slug), name });
export const category = (slug: string, name: string) => ({ domain: 'category', slug: wpSlug(slug), name });

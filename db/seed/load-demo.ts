/**
 * Loads the demo edition into an empty database, once. Pictures come first and are recognised by their
 * content hash; all rows follow in one transaction that ends by noting the fact in `installation`. Whatever
 * kills the process, the next call starts that transaction from nothing.
 */
import { eq, sql } from 'drizzle-orm';
import type { Database, Transaction } from '@/db/client';
import { articles, installation } from '@/db/schema';
import type { MediaStore } from '@/lib/media/media-store';
import { rankMostRead } from '@/lib/views/rank-most-read';
import { bodyLookups, insertDemoArticles, insertDemoViews, reserveArticleIds } from './demo-articles';
import { insertDemoFronts } from './demo-front';
import { type DemoMaterial, readDemoMaterial } from './demo-material';
import { ingestDemoPictures } from './demo-pictures';
import {
  insertDemoAuthors,
  insertDemoPages,
  insertDemoSections,
  insertDemoSettings,
  insertDemoTags,
} from './demo-rooms';

export interface DemoReport {
  /** `loaded` now, `already-loaded` before, or left alone because the database holds other articles. */
  outcome: 'loaded' | 'already-loaded' | 'not-empty';
  /** Rows written by this call, by table. */
  counts: Record<string, number>;
  durationMs: number;
}

export interface DemoProgress {
  stage: 'pictures' | 'rows';
  done: number;
  total: number;
}

/** The key under which `installation` remembers the demo edition; its value is `{ loadedAt }`. */
export const DEMO_KEY = 'demo-edition';

/**
 * Loads sections, authors, tags, pictures, articles, fronts, pages, settings and reading figures.
 * @param options.now the moment from which all dates run back
 * @throws when the material in `db/seed/demo` has the wrong form, or the database fails; nothing is half done then.
 */
export async function loadDemoEdition(options: {
  db: Database;
  media: MediaStore;
  now: Date;
  onProgress?: ((progress: DemoProgress) => void) | undefined;
  material?: DemoMaterial | undefined;
}): Promise<DemoReport> {
  const { db, now, onProgress } = options;
  const startedAt = performance.now();
  const report = (outcome: DemoReport['outcome'], counts: DemoReport['counts'] = {}): DemoReport => ({
    outcome,
    counts,
    durationMs: Math.round(performance.now() - startedAt),
  });

  const before = await stateOf(db);
  if (before !== 'empty') return report(before);
  const material = options.material ?? readDemoMaterial();
  const pictures = await ingestDemoPictures({ db, store: options.media }, material, (done, total) =>
    onProgress?.({ stage: 'pictures', done, total }),
  );

  onProgress?.({ stage: 'rows', done: 0, total: 1 });
  const outcome = await db.transaction(async (tx) => {
    // Two processes may start at once; the second waits here and then finds the work done.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('nashra:demo-edition'))`);
    const state = await stateOf(tx);
    if (state !== 'empty') return report(state);
    const counts = await insertEverything(tx, material, pictures, now);
    await tx.insert(installation).values({ key: DEMO_KEY, value: { loadedAt: now.toISOString() } });
    return report('loaded', { media: pictures.size, ...counts });
  });
  onProgress?.({ stage: 'rows', done: 1, total: 1 });
  return outcome;
}

async function stateOf(db: Database | Transaction): Promise<'empty' | 'already-loaded' | 'not-empty'> {
  const [remembered] = await db.select().from(installation).where(eq(installation.key, DEMO_KEY));
  if (remembered) return 'already-loaded';
  const [any] = await db.select({ id: articles.id }).from(articles).limit(1);
  return any ? 'not-empty' : 'empty';
}

/** In the order in which tables refer to each other. Returns rows written by table. */
async function insertEverything(
  tx: Transaction,
  material: DemoMaterial,
  pictures: Map<string, number>,
  now: Date,
): Promise<Record<string, number>> {
  const settings = await insertDemoSettings(tx, material, now);
  const ids = {
    pictures,
    sections: await insertDemoSections(tx, material),
    authors: await insertDemoAuthors(tx, material, pictures),
    tags: await insertDemoTags(tx, material),
    articles: await reserveArticleIds(tx, material),
  };
  const written = await insertDemoArticles(tx, material, ids, now);
  const viewRows = await insertDemoViews(tx, material, ids, now);
  await rankMostRead(tx, now);
  return {
    settings,
    sections: ids.sections.size,
    authors: ids.authors.size,
    tags: ids.tags.size,
    ...written,
    pages: await insertDemoPages(tx, material, (edition) => bodyLookups(material, ids, edition), now),
    fronts: await insertDemoFronts(tx, material, ids, now),
    views_hourly: viewRows,
  };
}

/** A newsroom with thirty stories and one for the evening, its front, and what is done to it again and again. */
import { desc, eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { provideDatabase } from '@/db/client';
import { articles, auditLog, frontVersions, jobs } from '@/db/schema';
import { createArticle } from '@/db/seed/factories/create-article';
import { createSection } from '@/db/seed/factories/create-section';
import type { PersonActor } from '@/lib/auth/actor';
import { applyFrontEdit, type FrontEdit } from '@/lib/fronts/desk/front-edits';
import { loadFrontRules } from '@/lib/fronts/desk/load-front';
import { openFrontDraft } from '@/lib/fronts/desk/open-front-draft';
import { publishFront } from '@/lib/fronts/desk/publish-front';
import { saveFrontDraft } from '@/lib/fronts/desk/save-front-draft';
import { getFrontPage } from '@/lib/fronts/queries';
import { createActor } from '@/tests/support/desk-actor';
import { createTestDatabase, type TestDatabase } from '@/tests/support/test-database';

const HOUR_MS = 3_600_000;
export const NOW = new Date('2026-11-25T12:00:00Z');
export const hours = (count: number) => new Date(NOW.getTime() + count * HOUR_MS);

export let database: TestDatabase;
export let editor: PersonActor;
export let reporter: PersonActor;
export let sectionId: number;
/** Published, newest first. */
export let stories: number[];
export let evening: number;

/** Called once at the top of a test file; the values above are there before its first test. */
export function setUpFrontNewsroom(): void {
  beforeAll(async () => {
    database = await createTestDatabase();
    provideDatabase(database);
    editor = await createActor(database.db, 'editor');
    reporter = await createActor(database.db, 'reporter');
    sectionId = (await createSection(database.db, { rhythm: 'politics' })).id;
    stories = [];
    for (let age = 1; age <= 30; age++)
      stories.push((await createArticle(database.db, { sectionId, publishedAt: hours(-age) })).id);
    evening = (await createArticle(database.db, { sectionId, status: 'scheduled', scheduledAt: hours(3) }))
      .id;
  });
  afterAll(() => database.drop());
  beforeEach(async () => {
    await database.db.delete(jobs);
  });
  afterEach(async () => {
    await database.db.delete(frontVersions);
    await database.db.update(articles).set({ status: 'published' }).where(eq(articles.status, 'withdrawn'));
  });
}

export const story = (index: number) => stories[index] ?? 0;
export const readersLead = async (now = NOW) => (await getFrontPage('ar', now)).lead?.id;
export const lastAudit = async () =>
  (await database.db.select().from(auditLog).orderBy(desc(auditLog.id)).limit(1))[0];

export async function openDraft(edits: FrontEdit[] = [], now = NOW, at = now) {
  const opened = await openFrontDraft({ actor: editor, edition: 'ar', now });
  if (!opened.ok) throw new Error(opened.code);
  let { zones, version } = opened.value;
  const { versionId } = opened.value;
  for (const edit of edits) {
    const { rules } = await loadFrontRules(database.db, {
      edition: 'ar',
      zones: { ...zones, breaking: [...zones.breaking, { articleId: edit.articleId }] },
      at,
    });
    const outcome = applyFrontEdit(zones, edit, rules);
    if (!outcome.ok) throw new Error(outcome.code);
    zones = outcome.value;
  }
  if (edits.length > 0) {
    const saved = await saveFrontDraft({
      actor: editor,
      versionId,
      expectedVersion: version,
      zones,
      plannedFor: at > now ? at : null,
      now,
    });
    if (!saved.ok) throw new Error(saved.code);
    version = saved.value.version;
  }
  return { versionId, version, zones };
}

export const lead = (articleId: number): FrontEdit => ({ kind: 'place', articleId, zone: 'lead' });

export async function publishLead(articleId: number, now = NOW): Promise<number> {
  const { versionId, version } = await openDraft([lead(articleId)], now);
  const outcome = await publishFront({ actor: editor, versionId, expectedVersion: version, now });
  if (!outcome.ok) throw new Error(outcome.code);
  return versionId;
}

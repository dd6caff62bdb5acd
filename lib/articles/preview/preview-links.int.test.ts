import { desc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { provideDatabase } from '@/db/client';
import { articles, auditLog, previewLinks } from '@/db/schema';
import { createArticle } from '@/db/seed/factories/create-article';
import { createReadyDraft } from '@/lib/articles/testing/desk-article';
import { withdrawArticle } from '@/lib/articles/workflow/withdraw-article';
import type { PersonActor } from '@/lib/auth/actor';
import { prunePreviewLinks } from '@/lib/jobs/prune';
import { deactivatePerson } from '@/lib/people/let-go';
import { createActor } from '@/tests/support/desk-actor';
import { createTestDatabase, type TestDatabase } from '@/tests/support/test-database';
import { endPreviewLinks } from './end-preview-links';
import { isPreviewLinkOpen, listPreviewLinks } from './link-queries';
import { sharePreview } from './share-preview';

let database: TestDatabase;
let editor: PersonActor;
let reporter: PersonActor;
beforeAll(async () => {
  database = await createTestDatabase();
  provideDatabase(database);
  editor = await createActor(database.db, 'editor', 'مريم الزين');
  reporter = await createActor(database.db, 'reporter', 'سامي العلي');
});
afterAll(() => database.drop());

const HOUR_MS = 3_600_000;
const now = new Date();
const later = (hours: number) => new Date(now.getTime() + hours * HOUR_MS);

async function share(actor: PersonActor, articleId: number, isShared = true): Promise<number> {
  const shared = await sharePreview({ actor, articleId, isShared, now });
  if (!shared.ok) throw new Error(shared.code);
  return shared.value.linkId;
}
const isOpen = (linkId: number, articleId: number, at = now) =>
  isPreviewLinkOpen({ linkId, articleId, now: at });
const lastAudit = async () =>
  (await database.db.select().from(auditLog).orderBy(desc(auditLog.id)).limit(1))[0];

describe('links of a preview', () => {
  it('open for two days, those of a frame at the desk for an hour, each for its own article only', async () => {
    const { id } = await createReadyDraft(database.db);
    const [given, frame] = [await share(editor, id), await share(editor, id, false)];
    expect([await isOpen(given, id), await isOpen(frame, id), await isOpen(given, id + 1)]).toEqual([
      true,
      true,
      false,
    ]);
    expect([await isOpen(frame, id, later(1)), await isOpen(given, id, later(47.9))]).toEqual([false, true]);
    expect(await isOpen(given, id, later(48))).toBe(false);
  });

  it('are listed while they open: whose, until when, and whether the reader of the list may end them', async () => {
    const { id } = await createReadyDraft(database.db);
    const [byEditor, byReporter] = [await share(editor, id), await share(reporter, id)];
    await share(editor, id, false);
    const article = { id, ownerIds: [] };
    const expiresAt = later(48);
    expect(await listPreviewLinks(reporter, article, now)).toEqual([
      { id: byReporter, personName: 'سامي العلي', createdAt: now, expiresAt, mayEnd: true },
      { id: byEditor, personName: 'مريم الزين', createdAt: now, expiresAt, mayEnd: false },
    ]);
    expect((await listPreviewLinks(editor, article, now)).map(({ mayEnd }) => mayEnd)).toEqual([true, true]);
    expect(await listPreviewLinks(editor, article, expiresAt)).toEqual([]);
  });

  it('are ended one by one or all at once, and the log says so', async () => {
    const { id } = await createReadyDraft(database.db);
    const [first, second, frame] = [
      await share(editor, id),
      await share(reporter, id),
      await share(editor, id, false),
    ];
    const end = (linkId: number | null) => endPreviewLinks({ actor: editor, articleId: id, linkId, now });
    expect(await end(first)).toEqual({ ok: true, value: { ended: 1 } });
    expect([await isOpen(first, id), await isOpen(second, id)]).toEqual([false, true]);
    expect(await lastAudit()).toMatchObject({
      action: 'article.end-preview',
      personId: editor.id,
      subjectId: String(id),
      detail: { endedLinks: 1 },
    });
    expect(await end(null)).toEqual({ ok: true, value: { ended: 2 } });
    expect([await isOpen(second, id), await isOpen(frame, id)]).toEqual([false, false]);
    expect(await end(first)).toEqual({ ok: true, value: { ended: 0 } });
  });

  it('are ended by who made them, by who owns the article, and by editors; by nobody else', async () => {
    const { id } = await createReadyDraft(database.db);
    const [foreign, own] = [await share(editor, id), await share(reporter, id)];
    const end = (linkId: number | null) => endPreviewLinks({ actor: reporter, articleId: id, linkId, now });
    expect(await end(foreign)).toMatchObject({ code: 'forbidden' });
    expect(await end(null)).toEqual({ ok: true, value: { ended: 1 } });
    expect([await isOpen(foreign, id), await isOpen(own, id)]).toEqual([true, false]);
    expect(await end(null)).toMatchObject({ code: 'forbidden' });
    await database.db.update(articles).set({ assigneeId: reporter.id }).where(eq(articles.id, id));
    expect(await end(foreign)).toEqual({ ok: true, value: { ended: 1 } });
    expect(await endPreviewLinks({ actor: editor, articleId: 999_999, linkId: null, now })).toMatchObject({
      code: 'not-found',
    });
  });

  it('go with the text when it is withdrawn, and none is given away then', async () => {
    const { id } = await createArticle(database.db);
    const [given, frame] = [await share(editor, id), await share(editor, id, false)];
    const chief = await createActor(database.db, 'chief');
    expect(await withdrawArticle({ actor: chief, articleId: id, reason: 'خبر غير صحيح', now })).toMatchObject(
      {
        ok: true,
      },
    );
    expect([await isOpen(given, id), await isOpen(frame, id)]).toEqual([false, false]);
    expect(await sharePreview({ actor: editor, articleId: id, isShared: true, now })).toEqual({
      ok: false,
      code: 'withdrawn',
    });
    // The desk itself may still look at it.
    expect(await isOpen(await share(editor, id, false), id)).toBe(true);
  });

  it('go with the person who made them, and are forgotten when they are over', async () => {
    const { id } = await createReadyDraft(database.db);
    const leaver = await createActor(database.db, 'editor');
    const admin = await createActor(database.db, 'admin');
    const [gone, kept] = [await share(leaver, id), await share(editor, id)];
    await deactivatePerson({ actor: admin, personId: leaver.id, now });
    expect([await isOpen(gone, id), await isOpen(kept, id)]).toEqual([false, true]);
    await database.db
      .update(previewLinks)
      .set({ expiresAt: later(-1) })
      .where(eq(previewLinks.id, kept));
    const context = { db: database.db, payload: {}, now, signal: new AbortController().signal };
    await prunePreviewLinks(context);
    expect(await database.db.$count(previewLinks, eq(previewLinks.articleId, id))).toBe(0);
  });
});

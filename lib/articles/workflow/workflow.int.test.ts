import { and, desc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { provideDatabase } from '@/db/client';
import {
  articleNotes,
  articles,
  auditLog,
  jobs,
  linkChecks,
  outbox,
  pendingChanges,
  redirects,
  revisions,
} from '@/db/schema';
import { createSection } from '@/db/seed/factories/create-section';
import { articlePath } from '@/lib/articles/article-path';
import { getEditingArticle } from '@/lib/articles/editing/queries';
import { saveArticle } from '@/lib/articles/editing/save-article';
import { createReadyDraft } from '@/lib/articles/testing/desk-article';
import type { PersonActor } from '@/lib/auth/actor';
import { ROLES, type Role } from '@/lib/auth/roles';
import { createActor } from '@/tests/support/desk-actor';
import { createTestDatabase, type TestDatabase } from '@/tests/support/test-database';
import { approveArticle } from './approve-article';
import { deleteDraft } from './delete-draft';
import { discardChanges } from './discard-changes';
import { expireArticle } from './expire-article';
import { publishArticle } from './publish-article';
import { publishChanges } from './publish-changes';
import { publishScheduled } from './publish-scheduled';
import { reopenArticle } from './reopen-article';
import { returnToDraft } from './return-to-draft';
import { scheduleArticle } from './schedule-article';
import { submitForReview } from './submit-for-review';
import { unpublishArticle } from './unpublish-article';
import { unscheduleArticle } from './unschedule-article';
import { withdrawArticle } from './withdraw-article';

let database: TestDatabase;
let people: Record<Role, PersonActor>;
const now = new Date('2026-11-26T12:00:00.000Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

beforeAll(async () => {
  database = await createTestDatabase();
  provideDatabase(database);
  people = Object.fromEntries(
    await Promise.all(ROLES.map(async (role) => [role, await createActor(database.db, role)] as const)),
  ) as Record<Role, PersonActor>;
});
afterAll(() => database.drop());

const rowOf = async (id: number) => {
  const [row] = await database.db.select().from(articles).where(eq(articles.id, id));
  if (!row) throw new Error(`no article ${id}`);
  return row;
};
const lastStep = async (id: number) => {
  const [entry] = await database.db
    .select()
    .from(auditLog)
    .where(and(eq(auditLog.subjectKind, 'article'), eq(auditLog.subjectId, String(id))))
    .orderBy(desc(auditLog.id))
    .limit(1);
  return entry;
};
const revisionsOf = (id: number) =>
  database.db.select().from(revisions).where(eq(revisions.articleId, id)).orderBy(revisions.id);
const publicationJobs = (id: number) =>
  database.db
    .select()
    .from(jobs)
    .where(eq(jobs.kind, 'publish-scheduled'))
    .then((rows) => rows.filter(({ payload }) => (payload as { articleId: number }).articleId === id));
const request = (articleId: number, role: Role = 'chief', at = now) => ({
  actor: people[role],
  articleId,
  now: at,
  acceptsAdvice: true,
});
const published = async (overrides = {}) => {
  const { id } = await createReadyDraft(database.db, overrides);
  expect(await publishArticle(request(id))).toMatchObject({ ok: true });
  return id;
};
/** Changes a field of a published article as the editor's autosave does. */
const change = async (id: number, patch: Record<string, unknown>) => {
  const article = await getEditingArticle(people.editor, id);
  if (!article) throw new Error('not found');
  const saved = await saveArticle({
    actor: people.editor,
    articleId: id,
    version: article.version,
    holder: 'tab',
    content: { ...article.content, ...patch },
    isLeaving: true,
    now,
  });
  expect(saved).toMatchObject({ ok: true });
};

describe('from draft to paper', () => {
  it('goes through review and approval, each step in the log and among the revisions', async () => {
    const { id, version } = await createReadyDraft(database.db, { createdById: people.reporter.id });
    expect(await submitForReview(request(id, 'reporter'))).toEqual({
      ok: true,
      value: { status: 'in_review', version },
    });
    expect(await returnToDraft({ ...request(id, 'editor'), note: 'أين مصدر الرقم؟' })).toMatchObject({
      ok: true,
    });
    const notes = await database.db.select().from(articleNotes).where(eq(articleNotes.articleId, id));
    expect(notes).toMatchObject([{ text: 'أين مصدر الرقم؟', resolvedAt: null, personId: people.editor.id }]);
    await submitForReview(request(id, 'reporter'));
    await approveArticle(request(id, 'editor'));
    expect((await rowOf(id)).status).toBe('approved');
    expect((await revisionsOf(id)).map(({ reason }) => reason)).toEqual([
      'submitted',
      'returned',
      'submitted',
      'approved',
    ]);
    expect(await lastStep(id)).toMatchObject({
      action: 'article.approve',
      outcome: 'done',
      personId: people.editor.id,
      detail: { step: 'approve', from: 'in_review', to: 'approved' },
    });
  });

  it('publishes with an address from the headline and tells the press in the same transaction', async () => {
    const { id } = await createReadyDraft(database.db, { headline: 'البلدية تفتح الجسر القديم أمام المشاة' });
    expect(await publishArticle(request(id, 'editor'))).toMatchObject({
      ok: true,
      value: { status: 'published' },
    });
    expect(await rowOf(id)).toMatchObject({
      status: 'published',
      slug: 'البلدية-تفتح-الجسر-القديم-أمام-المشاة',
      publishedAt: now,
      firstPublishedAt: now,
      updatedAt: now,
      editedById: people.editor.id,
    });
    const told = await database.db.select().from(outbox).orderBy(desc(outbox.id)).limit(5);
    expect(told.flatMap(({ tags }) => tags)).toContain(`article:${id}`);
  });

  it('lets nothing through that the gate blocks, whoever asks, and names what', async () => {
    const { id } = await createReadyDraft(database.db, { sectionId: null });
    const outcome = await publishArticle(request(id, 'admin'));
    expect(outcome).toMatchObject({ ok: false, code: 'gate-blocked' });
    expect(!outcome.ok && outcome.detail?.map(({ key }) => key)).toEqual(['section-missing']);
    expect((await rowOf(id)).status).toBe('draft');
    expect(await scheduleArticle({ ...request(id), at: later(5) })).toMatchObject({ code: 'gate-blocked' });
  });

  it('asks before it publishes against advice', async () => {
    const { id } = await createReadyDraft(database.db, { tagIds: [] });
    expect(await publishArticle({ ...request(id), acceptsAdvice: false })).toMatchObject({
      code: 'gate-advice',
      detail: [{ key: 'tags-missing', severity: 'advisory' }],
    });
    expect(await publishArticle(request(id))).toMatchObject({ ok: true });
  });

  it('never publishes before the embargo', async () => {
    const { id } = await createReadyDraft(database.db, { embargoUntil: later(60) });
    expect(await publishArticle(request(id))).toMatchObject({ code: 'gate-blocked' });
    expect(await scheduleArticle({ ...request(id), at: later(59) })).toMatchObject({ code: 'gate-blocked' });
    expect(await scheduleArticle({ ...request(id), at: later(60) })).toMatchObject({ ok: true });
  });

  it('names the links that are broken now, however far ahead it is scheduled', async () => {
    const href = 'https://gone.example/';
    await database.db.insert(linkChecks).values({ url: href, outcome: 'broken', checkedAt: later(-5) });
    const { id } = await createReadyDraft(database.db, {
      body: {
        type: 'doc',
        content: [
          {
            type: 'paragraph',
            content: [{ type: 'text', text: 'نص البيان كاملا', marks: [{ type: 'link', attrs: { href } }] }],
          },
        ],
      },
    });
    const outcome = await scheduleArticle({ ...request(id), acceptsAdvice: false, at: later(3 * 24 * 60) });
    expect(outcome).toMatchObject({ ok: false, code: 'gate-advice' });
    expect(!outcome.ok && outcome.detail?.map(({ key }) => key)).toEqual(['links-broken']);
  });

  it('refuses an older version, a step that is not the state’s, and who may not', async () => {
    const { id, version } = await createReadyDraft(database.db);
    expect(await publishArticle({ ...request(id), expectedVersion: version - 1 })).toEqual({
      ok: false,
      code: 'conflict',
    });
    expect(await withdrawArticle({ ...request(id), reason: 'سبب' })).toEqual({
      ok: false,
      code: 'wrong-status',
    });
    for (const step of [publishArticle, approveArticle, submitForReview, deleteDraft])
      expect(await step(request(id, 'reporter'))).toEqual({ ok: false, code: 'forbidden' });
    for (const step of [unpublishArticle, reopenArticle])
      expect(await step(request(id, 'editor'))).toEqual({ ok: false, code: 'forbidden' });
    expect(await publishArticle(request(999_999_999))).toEqual({ ok: false, code: 'not-found' });
    expect(await lastStep(id)).toBeUndefined();
  });

  it('deletes drafts that nobody ever read, and nothing else', async () => {
    const { id } = await createReadyDraft(database.db, { createdById: people.reporter.id });
    expect(await deleteDraft(request(id, 'reporter'))).toMatchObject({ ok: true });
    expect(await lastStep(id)).toMatchObject({ action: 'article.delete' });
    const known = await published();
    await unpublishArticle(request(known));
    expect(await deleteDraft(request(known))).toEqual({ ok: false, code: 'was-published' });
  });
});

describe('changes to what readers see', () => {
  it('stay at the desk until they are published; a new address leaves a redirect', async () => {
    const section = await createSection(database.db, {});
    const id = await published({ headline: 'الميناء يفتح أبوابه غدا للسفن', sectionId: section.id });
    const before = await rowOf(id);
    await change(id, { headline: 'الميناء يفتح أبوابه بعد غد للسفن' });
    expect((await rowOf(id)).headline).toBe('الميناء يفتح أبوابه غدا للسفن');
    expect(await publishChanges({ ...request(id, 'editor', later(5)), renewsAddress: true })).toMatchObject({
      ok: true,
    });
    const after = await rowOf(id);
    expect(after).toMatchObject({
      headline: 'الميناء يفتح أبوابه بعد غد للسفن',
      slug: 'الميناء-يفتح-أبوابه-بعد-غد-للسفن',
      updatedAt: later(5),
      publishedAt: before.publishedAt,
    });
    expect(after.version).toBeGreaterThan(before.version);
    const path = articlePath({ edition: 'ar', sectionSlug: section.slug, id, slug: before.slug ?? '' });
    const kept = await database.db.select().from(redirects).where(eq(redirects.fromPath, path));
    expect(kept).toMatchObject([{ articleId: id }]);
    expect(await publishChanges(request(id))).toEqual({ ok: false, code: 'nothing-pending' });
  });

  it('keep the address when nobody asks for another, and drop a redirect that comes back into use', async () => {
    const section = await createSection(database.db, {});
    const id = await published({ headline: 'أسعار القمح تهبط في الأسواق', sectionId: section.id });
    const { slug } = await rowOf(id);
    await change(id, { headline: 'أسعار القمح تهبط في الأسواق الدولية' });
    await publishChanges(request(id));
    expect((await rowOf(id)).slug).toBe(slug);
    await change(id, { slug: 'قمح' });
    await publishChanges(request(id));
    await change(id, { slug });
    await publishChanges(request(id));
    const leading = await database.db.select().from(redirects).where(eq(redirects.articleId, id));
    expect(leading.map(({ fromPath }) => fromPath)).toEqual([`/${section.slug}/${id}/قمح`]);
  });

  it('are thrown away without a trace for readers, and kept among the revisions', async () => {
    const id = await published();
    const { headline } = await rowOf(id);
    await change(id, { headline: 'عنوان لن يراه القراء أبدا هنا' });
    expect(await discardChanges(request(id, 'editor'))).toMatchObject({ ok: true });
    expect(await database.db.select().from(pendingChanges).where(eq(pendingChanges.articleId, id))).toEqual(
      [],
    );
    expect((await getEditingArticle(people.editor, id))?.content.headline).toBe(headline);
    const kept = await revisionsOf(id);
    expect(kept.slice(-2).map(({ reason, content }) => [reason, content.headline])).toEqual([
      ['saved', 'عنوان لن يراه القراء أبدا هنا'],
      ['discarded', headline],
    ]);
  });
});

describe('out of the paper', () => {
  it('withdraws in public with a reason, reopens, and republishes under the old date', async () => {
    const id = await published();
    const { slug } = await rowOf(id);
    expect(await withdrawArticle({ ...request(id), reason: '  ' })).toEqual({
      ok: false,
      code: 'reason-missing',
    });
    await withdrawArticle({ ...request(id, 'chief', later(10)), reason: 'تراجع المصدر عن شهادته.' });
    expect(await rowOf(id)).toMatchObject({
      status: 'withdrawn',
      withdrawnAt: later(10),
      withdrawnReason: 'تراجع المصدر عن شهادته.',
    });
    const [told] = await database.db
      .select()
      .from(outbox)
      .where(eq(outbox.kind, 'withdraw'))
      .orderBy(desc(outbox.id))
      .limit(1);
    expect(told?.tags).toEqual([`article:${id}`]);
    await reopenArticle(request(id));
    expect(await publishArticle(request(id, 'chief', later(20)))).toMatchObject({ ok: true });
    expect(await rowOf(id)).toMatchObject({
      slug,
      publishedAt: now,
      updatedAt: later(20),
      withdrawnAt: null,
    });
  });

  it.each([
    [
      'somebody withdraws it',
      (id: number) => withdrawArticle({ ...request(id), reason: 'تراجع المصدر عن شهادته.' }),
    ],
    [
      'its time is over',
      (id: number) => expireArticle({ articleId: id, expiresAt: later(30), now: later(30) }),
    ],
  ])('keeps what readers saw and what the desk was about to change, when %s', async (_, leave) => {
    const id = await published({ expiresAt: later(30) });
    const { headline } = await rowOf(id);
    const changed = 'عنوان جديد لم يقرأه أحد بعد';
    await change(id, { headline: changed });
    await leave(id);
    expect((await rowOf(id)).status).toBe('withdrawn');
    expect(
      (await revisionsOf(id)).slice(-2).map(({ reason, content }) => [reason, content.headline]),
    ).toEqual([
      ['autosave', changed],
      ['withdrawn', headline],
    ]);
    expect((await lastStep(id))?.subjectName).toBe(headline);
    await reopenArticle(request(id));
    expect(await rowOf(id)).toMatchObject({ status: 'draft', headline: changed });
  });

  it('takes an article back to the desk with the changes that were waiting', async () => {
    const id = await published();
    await change(id, { headline: 'عنوان جديد لم ينشر بعد للقراء' });
    await unpublishArticle({ ...request(id), note: 'ننتظر رد الوزارة' });
    expect(await rowOf(id)).toMatchObject({ status: 'draft', headline: 'عنوان جديد لم ينشر بعد للقراء' });
    expect((await getEditingArticle(people.editor, id))?.hasPendingChanges).toBe(false);
  });

  it('lets an article leave by itself when its time is over, not before', async () => {
    const id = await published({ expiresAt: later(30) });
    // The job of an earlier time, before it was given longer.
    expect(await expireArticle({ articleId: id, expiresAt: later(20), now: later(20) })).toBe(false);
    expect(await expireArticle({ articleId: id, expiresAt: later(30), now: later(30) })).toBe(true);
    expect(await rowOf(id)).toMatchObject({ status: 'withdrawn', withdrawnAt: later(30) });
    expect((await rowOf(id)).withdrawnReason).toMatch(/انتهت المدة/);
    expect(await lastStep(id)).toMatchObject({ personId: null, personName: 'queue' });
  });
});

describe('scheduling', () => {
  const due = (articleId: number, at: Date, role: Role | null = 'editor') =>
    publishScheduled({ articleId, scheduledAt: at, role, now: at });

  it('plans one publication, moves it, and takes it back', async () => {
    const { id } = await createReadyDraft(database.db);
    expect(await scheduleArticle({ ...request(id), at: later(-1) })).toEqual({
      ok: false,
      code: 'time-passed',
    });
    await scheduleArticle({ ...request(id, 'editor'), at: later(10) });
    await scheduleArticle({ ...request(id, 'editor'), at: later(20) });
    expect((await publicationJobs(id)).map(({ runAt, dueAt }) => [runAt, dueAt])).toEqual([
      [later(20), later(20)],
    ]);
    expect(await due(id, later(10))).toBeNull();
    await unscheduleArticle(request(id, 'editor'));
    expect(await publicationJobs(id)).toEqual([]);
    expect(await rowOf(id)).toMatchObject({ status: 'approved', scheduledAt: null });
    expect(await due(id, later(20))).toBeNull();
  });

  it('publishes once, whoever comes first', async () => {
    const { id } = await createReadyDraft(database.db);
    await scheduleArticle({ ...request(id, 'editor'), at: later(10) });
    const outcomes = await Promise.all([due(id, later(10)), due(id, later(10)), due(id, later(10))]);
    expect(outcomes.filter((outcome) => outcome?.ok)).toHaveLength(1);
    expect((await revisionsOf(id)).filter(({ reason }) => reason === 'published')).toHaveLength(1);
    expect(await rowOf(id)).toMatchObject({ status: 'published', publishedAt: later(10), scheduledAt: null });
  });

  it('leaves an article scheduled that the gate would not let out any more', async () => {
    const { id } = await createReadyDraft(database.db);
    await scheduleArticle({ ...request(id, 'editor'), at: later(10) });
    await database.db.update(articles).set({ heroAlt: null, sectionId: null }).where(eq(articles.id, id));
    expect(await due(id, later(10))).toMatchObject({ ok: false, code: 'gate-blocked' });
    expect((await rowOf(id)).status).toBe('scheduled');
  });
});

import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { provideDatabase } from '@/db/client';
import { articles, articleTags, auditLog, editLeases, pendingChanges, revisions } from '@/db/schema';
import { createArticle as insertArticle } from '@/db/seed/factories/create-article';
import { createSection } from '@/db/seed/factories/create-section';
import { createTag } from '@/db/seed/factories/create-tag';
import { type ArticleContent, EMPTY_ARTICLE } from '@/lib/articles/article-content';
import { listRevisions } from '@/lib/articles/revisions/queries';
import type { PersonActor } from '@/lib/auth/actor';
import type { Role } from '@/lib/auth/roles';
import { createActor } from '@/tests/support/desk-actor';
import { createTestDatabase, type TestDatabase } from '@/tests/support/test-database';
import { createArticle } from './create-article';
import { acquireLease, takeOverLease } from './leases/acquire-lease';
import { releaseLease } from './leases/release-lease';
import { mergeArticle } from './merging/merge-article';
import { getEditingArticle } from './queries';
import { restoreRevision } from './restore-revision';
import { saveArticle } from './save-article';

let test: TestDatabase;
let mariam: PersonActor;
let layla: PersonActor;
let reporter: PersonActor;
const START = new Date('2026-11-23T12:00:00Z');
const later = (minutes: number) => new Date(START.getTime() + minutes * 60_000);

beforeAll(async () => {
  test = await createTestDatabase();
  provideDatabase(test);
  mariam = await person('editor', 'مريم الزين');
  layla = await person('chief', 'ليلى منصوري');
  reporter = await person('reporter', 'جاد الأيوبي');
});
afterAll(() => test.drop());

const person = (role: Role, name: string) => createActor(test.db, role, name);

const text = (...paragraphs: string[]): ArticleContent => ({
  ...EMPTY_ARTICLE,
  headline: 'لماذا تنتظر الحاوية عشرة أيام؟',
  body: {
    type: 'doc',
    content: paragraphs.map((words) => ({ type: 'paragraph', content: [{ type: 'text', text: words }] })),
  },
});

async function draft(actor: PersonActor = mariam): Promise<number> {
  const made = await createArticle({ actor, edition: 'ar', now: START });
  if (!made.ok) throw new Error(made.code);
  return made.value.articleId;
}

const rowOf = async (id: number) => (await test.db.select().from(articles).where(eq(articles.id, id)))[0];
const auditOf = async (id: number, action: string) =>
  (
    await test.db
      .select()
      .from(auditLog)
      .where(eq(auditLog.subjectId, String(id)))
  ).filter((row) => row.action === action);

describe('createArticle', () => {
  it('begins a draft of the actor’s and says so in the audit log', async () => {
    const id = await draft(reporter);
    expect(await getEditingArticle(reporter, id)).toMatchObject({
      status: 'draft',
      version: 1,
      content: { headline: '' },
      viewer: { mayEdit: true },
    });
    expect((await getEditingArticle(reporter, id))?.ownerIds).toContain(reporter.id);
    expect(await auditOf(id, 'article.create')).toHaveLength(1);
  });

  it('refuses a section of another edition', async () => {
    const section = await createSection(test.db, { edition: 'en', name: 'Politics' });
    expect(
      await createArticle({ actor: mariam, edition: 'ar', sectionId: section.id, now: START }),
    ).toMatchObject({ ok: false, code: 'unknown-section' });
  });
});

describe('saveArticle', () => {
  it('writes text, tags, word count and what search finds, and counts the version up', async () => {
    const id = await draft();
    const tag = await createTag(test.db, { name: 'الموانئ' });
    const saved = await saveArticle({
      actor: mariam,
      articleId: id,
      version: 1,
      holder: 'a',
      content: { ...text('وثائق الجمارك تكشف أين يضيع الوقت'), tagIds: [tag.id, 999_999] },
      now: later(1),
    });
    const moves = [{ kind: 'tag', id: 999_999, into: null }];
    expect(saved).toEqual({ ok: true, value: { version: 2, savedAt: later(1), moves } });
    const row = await rowOf(id);
    expect(row).toMatchObject({ version: 2, wordCount: 6, editedById: mariam.id, editedAt: later(1) });
    expect(row?.searchDocument).toContain('مواني');
    expect(await test.db.select().from(articleTags).where(eq(articleTags.articleId, id))).toMatchObject([
      { tagId: tag.id },
    ]);
  });

  it('stores what PostgreSQL cannot: NUL and half of a pair are left out, letters are composed', async () => {
    const id = await draft();
    const content = { ...text(`نص${String.fromCharCode(0)} ومعه \ud83d`), headline: 'ا\u0653خر' };
    const saved = await saveArticle({
      actor: mariam,
      articleId: id,
      version: 1,
      holder: 'a',
      content,
      now: START,
    });
    expect(saved.ok).toBe(true);
    expect((await rowOf(id))?.headline).toBe('\u0622خر');
  });

  it('refuses an older version and tells what stands there', async () => {
    const id = await draft();
    const request = { actor: mariam, articleId: id, holder: 'a', now: START };
    await saveArticle({ ...request, version: 1, content: text('أولى') });
    const refused = await saveArticle({ ...request, version: 1, content: text('ثانية') });
    expect(refused).toMatchObject({
      ok: false,
      code: 'conflict',
      current: { version: 2, editedByName: 'مريم الزين', content: text('أولى') },
    });
    expect((await rowOf(id))?.version).toBe(2);
  });

  it('lets exactly one of two simultaneous savers through', async () => {
    const id = await draft();
    const outcomes = await Promise.all(
      ['أولى', 'ثانية', 'ثالثة'].map((words) =>
        saveArticle({
          actor: mariam,
          articleId: id,
          version: 1,
          holder: 'a',
          content: text(words),
          now: START,
        }),
      ),
    );
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
  });

  it('refuses ids of another edition', async () => {
    const id = await draft();
    const section = await createSection(test.db, { edition: 'en', name: 'Economy' });
    expect(
      await saveArticle({
        actor: mariam,
        articleId: id,
        version: 1,
        holder: 'a',
        content: { ...text('نص'), sectionId: section.id },
        now: START,
      }),
    ).toMatchObject({ ok: false, code: 'foreign-reference' });
  });

  it('keeps changes of a published article from readers', async () => {
    const { id } = await insertArticle(test.db, { headline: 'كما طُبع' });
    const request = { actor: mariam, articleId: id, holder: 'a', now: START };
    const opened = await getEditingArticle(mariam, id);
    const changed = { ...(opened?.content ?? EMPTY_ARTICLE), headline: 'كما سيُطبع' };
    const saved = await saveArticle({ ...request, version: opened?.version ?? 0, content: changed });
    expect(saved.ok).toBe(true);
    expect(await rowOf(id)).toMatchObject({ headline: 'كما طُبع', version: (opened?.version ?? 0) + 1 });
    expect(await getEditingArticle(mariam, id)).toMatchObject({
      hasPendingChanges: true,
      content: { headline: 'كما سيُطبع' },
    });
    // Back to what is printed: nothing is pending.
    await saveArticle({
      ...request,
      version: (opened?.version ?? 0) + 1,
      content: opened?.content ?? EMPTY_ARTICLE,
    });
    expect(await test.db.select().from(pendingChanges).where(eq(pendingChanges.articleId, id))).toEqual([]);
    expect((await listRevisions(mariam, id)).map(({ reason }) => reason)).toContain('imported');
  });

  it('lets reporters write their own until it is approved, and nobody what was withdrawn', async () => {
    const own = await draft(reporter);
    const request = { actor: reporter, version: 1, holder: 'a', content: text('نص'), now: START };
    const others = await draft(mariam);
    expect(await saveArticle({ ...request, articleId: others })).toMatchObject({ code: 'forbidden' });
    await test.db.update(articles).set({ status: 'approved' }).where(eq(articles.id, own));
    expect(await saveArticle({ ...request, articleId: own })).toMatchObject({ code: 'forbidden' });
    const { id } = await insertArticle(test.db, { status: 'withdrawn' });
    expect(await saveArticle({ ...request, actor: layla, articleId: id })).toMatchObject({
      code: 'not-editable',
    });
    expect(await saveArticle({ ...request, articleId: 999_999 })).toMatchObject({ code: 'not-found' });
  });

  it('makes one revision of a sitting’s autosaves, and one of each other save', async () => {
    const id = await draft();
    const request = { actor: mariam, articleId: id, holder: 'a' };
    await saveArticle({ ...request, version: 1, content: text('أ'), now: later(0) });
    await saveArticle({ ...request, version: 2, content: text('أب'), now: later(5) });
    await saveArticle({ ...request, version: 3, content: text('أبت'), now: later(11) });
    await saveArticle({ ...request, version: 4, content: text('أبتث'), reason: 'saved', now: later(12) });
    await releaseLease({ actor: mariam, articleId: id, holder: 'a' });
    await saveArticle({ ...request, actor: layla, version: 5, content: text('أبتثج'), now: later(13) });
    expect(
      (await listRevisions(mariam, id)).map(({ version, reason, personName }) => [
        version,
        reason,
        personName,
      ]),
    ).toEqual([
      [6, 'autosave', 'ليلى منصوري'],
      [5, 'saved', 'مريم الزين'],
      [4, 'autosave', 'مريم الزين'],
      [3, 'autosave', 'مريم الزين'],
    ]);
  });
});

describe('leases', () => {
  it('shows who edits since when, is extended, expires and is let go', async () => {
    const id = await draft();
    const asking = { actor: mariam, articleId: id, holder: 'a' };
    const mine = await acquireLease({ ...asking, now: later(0) });
    expect(mine).toMatchObject({ ok: true, value: { isMine: true, version: 1 } });
    await acquireLease({ ...asking, now: new Date(START.getTime() + 30_000) });
    const other = { actor: layla, articleId: id, holder: 'b' };
    expect(await acquireLease({ ...other, now: later(1) })).toMatchObject({
      value: { isMine: false, lease: { personName: 'مريم الزين', acquiredAt: START } },
    });
    expect(await acquireLease({ ...other, now: later(2) })).toMatchObject({ value: { isMine: true } });
    await releaseLease(asking);
    expect(await test.db.select().from(editLeases).where(eq(editLeases.articleId, id))).toHaveLength(1);
    await releaseLease(other);
    expect(await test.db.select().from(editLeases).where(eq(editLeases.articleId, id))).toHaveLength(0);
  });

  it('passes from a closed tab of the same person to the next, not between open ones', async () => {
    const id = await draft();
    await acquireLease({ actor: mariam, articleId: id, holder: 'a', now: START });
    const second = { actor: mariam, articleId: id, holder: 'b', now: START };
    expect(await acquireLease(second)).toMatchObject({ value: { isMine: false } });
    expect(await acquireLease({ ...second, gone: ['a'] })).toMatchObject({ value: { isMine: true } });
    expect(
      await acquireLease({ actor: layla, articleId: id, holder: 'c', gone: ['b'], now: START }),
    ).toMatchObject({ value: { isMine: false } });
  });

  it('is taken over with the other’s text kept, and his next save is refused', async () => {
    const id = await draft();
    const mariams = { actor: mariam, articleId: id, holder: 'a' };
    await saveArticle({ ...mariams, version: 1, content: text('نص مريم'), now: START });
    const taken = await takeOverLease({ actor: layla, articleId: id, holder: 'b', now: START });
    expect(taken).toMatchObject({ ok: true, value: { isMine: true, version: 2 } });
    expect(
      await saveArticle({ ...mariams, version: 2, content: text('نص مريم بعدها'), now: START }),
    ).toMatchObject({ code: 'lease-lost', lease: { personName: 'ليلى منصوري' } });
    expect(await listRevisions(mariam, id)).toMatchObject([
      { reason: 'takeover', personName: 'مريم الزين' },
      { reason: 'autosave' },
    ]);
    expect(await auditOf(id, 'article.take-over')).toMatchObject([
      { personId: layla.id, detail: { from: 'مريم الزين' } },
    ]);
  });

  it('is for those who may edit', async () => {
    const id = await draft(mariam);
    const asking = { actor: reporter, articleId: id, holder: 'r', now: START };
    expect(await acquireLease(asking)).toMatchObject({ ok: false, code: 'forbidden' });
    expect(await takeOverLease(asking)).toMatchObject({ ok: false, code: 'forbidden' });
  });
});

describe('mergeArticle and restoreRevision', () => {
  it('keep both sides of a merge whole in the history', async () => {
    const id = await draft();
    const request = { actor: mariam, articleId: id, holder: 'a', now: START };
    await saveArticle({ ...request, version: 1, content: text('نصها') });
    const merged = await mergeArticle({
      ...request,
      version: 2,
      mine: text('نصي'),
      content: text('نصها', 'نصي'),
    });
    expect(merged).toMatchObject({ ok: true, value: { version: 3 } });
    const kept = await test.db.select().from(revisions).where(eq(revisions.articleId, id));
    expect(kept.map(({ reason }) => reason).sort()).toEqual(['autosave', 'merged', 'set-aside']);
    expect(kept.find(({ reason }) => reason === 'set-aside')?.content).toEqual(text('نصي'));
  });

  it('bring an earlier text back as a new revision and delete nothing', async () => {
    const id = await draft();
    const request = { actor: mariam, articleId: id, holder: 'a' };
    await saveArticle({ ...request, version: 1, content: text('الأول'), now: later(0), reason: 'saved' });
    await saveArticle({ ...request, version: 2, content: text('الثاني'), now: later(20), reason: 'saved' });
    const first = (await listRevisions(mariam, id)).find(({ version }) => version === 2);
    const restoring = { ...request, holder: null, version: 3, revisionId: first?.id ?? 0, now: later(30) };
    expect(await restoreRevision({ ...restoring, actor: reporter })).toMatchObject({ code: 'forbidden' });
    expect(await restoreRevision({ ...restoring, revisionId: 999_999 })).toMatchObject({ code: 'not-found' });
    expect(await restoreRevision(restoring)).toMatchObject({ ok: true, value: { version: 4 } });
    expect(await getEditingArticle(mariam, id)).toMatchObject({ content: text('الأول') });
    expect((await listRevisions(mariam, id)).map(({ reason }) => reason)).toEqual([
      'restored',
      'saved',
      'saved',
    ]);
    expect(await auditOf(id, 'article.restore')).toHaveLength(1);
  });
});

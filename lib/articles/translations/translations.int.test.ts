import { and, asc, eq, gt, max } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { provideDatabase } from '@/db/client';
import { articles, auditLog, outbox } from '@/db/schema';
import { type ArticleOverrides, createArticle } from '@/db/seed/factories/create-article';
import { reopenArticle } from '@/lib/articles/workflow/reopen-article';
import type { PersonActor } from '@/lib/auth/actor';
import { createActor } from '@/tests/support/desk-actor';
import { createTestDatabase, type TestDatabase } from '@/tests/support/test-database';
import { linkTranslation } from './link-translation';
import { listLinkedTranslations } from './queries';
import { unlinkTranslation } from './unlink-translation';

let database: TestDatabase;
let editor: PersonActor;
let reporter: PersonActor;
let chief: PersonActor;

beforeAll(async () => {
  database = await createTestDatabase();
  provideDatabase(database);
  [editor, reporter, chief] = await Promise.all([
    createActor(database.db, 'editor'),
    createActor(database.db, 'reporter', 'سلمى حداد'),
    createActor(database.db, 'chief'),
  ]);
});
afterAll(() => database.drop());

const article = (edition: 'ar' | 'en' | 'fr', more: ArticleOverrides = {}) =>
  createArticle(database.db, { edition, ...more });
const link = (articleId: number, translationId: number, actor = editor) =>
  linkTranslation({ actor, articleId, translationId });
const unlink = (articleId: number, actor = editor) => unlinkTranslation({ actor, articleId });
const rowOf = async (id: number) => {
  const [row] = await database.db.select().from(articles).where(eq(articles.id, id));
  if (!row) throw new Error('not found');
  return row;
};
const groupOf = async (id: number) => (await rowOf(id)).translationGroup;
const linkedWith = async (id: number) =>
  (await listLinkedTranslations(editor, id)).map((linked) => linked.id);
const auditOf = (id: number) =>
  database.db
    .select({ action: auditLog.action, outcome: auditLog.outcome, detail: auditLog.detail })
    .from(auditLog)
    .where(and(eq(auditLog.subjectKind, 'article'), eq(auditLog.subjectId, String(id))))
    .orderBy(asc(auditLog.id));
/** What is told to the press while `run` runs. */
async function toldBy(run: () => Promise<unknown>): Promise<string[]> {
  const [last] = await database.db.select({ id: max(outbox.id) }).from(outbox);
  await run();
  const rows = await database.db
    .select()
    .from(outbox)
    .where(gt(outbox.id, last?.id ?? 0));
  return rows.flatMap(({ tags }) => tags);
}

describe('linking', () => {
  it('makes a group of two that had none; texts and versions stay, the log and the press are told', async () => {
    const arabic = await article('ar');
    const english = await article('en', { status: 'draft' });
    const told = await toldBy(async () => {
      expect(await link(english.id, arabic.id)).toEqual({ ok: true, value: { translationId: arabic.id } });
    });
    expect(told).toContain(`article:${arabic.id}`);
    const group = await groupOf(arabic.id);
    expect(group).not.toBeNull();
    expect(await rowOf(english.id)).toEqual({ ...english, translationGroup: group });
    expect(await listLinkedTranslations(editor, english.id)).toEqual([
      { id: arabic.id, edition: 'ar', headline: arabic.headline, status: 'published' },
    ]);
    expect(await auditOf(english.id)).toEqual([
      {
        action: 'article.link-translation',
        outcome: 'done',
        detail: { edition: 'ar', translations: [arabic.headline] },
      },
    ]);
    // Once more changes nothing.
    expect((await link(english.id, arabic.id)).ok).toBe(true);
    expect(await auditOf(english.id)).toHaveLength(1);
  });

  it('joins what the other is linked with, or brings the other to its own', async () => {
    const [arabic, english, french] = [await article('ar'), await article('en'), await article('fr')];
    await link(english.id, arabic.id);
    const group = await groupOf(arabic.id);
    await link(french.id, english.id);
    expect(await linkedWith(french.id)).toEqual([arabic.id, english.id]);
    await unlink(french.id);
    await link(english.id, french.id);
    expect(await linkedWith(french.id)).toEqual([arabic.id, english.id]);
    expect(await groupOf(french.id)).toBe(group);
  });

  it('moves from one group to another; the press is told of both', async () => {
    const first = [await article('ar'), await article('en'), await article('fr')] as const;
    const second = [await article('ar'), await article('fr')] as const;
    const [arabic, english, french] = first;
    await link(english.id, arabic.id);
    await link(french.id, arabic.id);
    await link(second[1].id, second[0].id);
    const [before, after] = [await groupOf(arabic.id), await groupOf(second[0].id)];
    const told = await toldBy(() => link(english.id, second[0].id));
    expect(told).toEqual(expect.arrayContaining([`translations:${before}`, `translations:${after}`]));
    expect(await linkedWith(english.id)).toEqual(second.map(({ id }) => id));
    expect(await linkedWith(arabic.id)).toEqual([french.id]);
  });

  it('leaves nobody alone in the group that it moves from', async () => {
    const [arabic, english] = [await article('ar'), await article('en')];
    const [other, french] = [await article('ar'), await article('fr')];
    await link(english.id, arabic.id);
    await link(french.id, other.id);
    const told = await toldBy(() => link(english.id, other.id));
    expect(told).toContain(`article:${arabic.id}`);
    expect(await groupOf(arabic.id)).toBeNull();
  });

  it('refuses a second article of an edition, with the headline of the one that is there', async () => {
    const [arabic, english, second] = [await article('ar'), await article('en'), await article('en')];
    await link(english.id, arabic.id);
    const taken = {
      ok: false,
      code: 'edition-taken',
      detail: { edition: 'en', headline: english.headline },
    };
    expect(await link(second.id, arabic.id)).toEqual(taken);
    // From the other side as well: what would join is the picked one.
    expect(await link(arabic.id, second.id)).toEqual(taken);
    expect(await groupOf(second.id)).toBeNull();
    expect(await auditOf(second.id)).toEqual([]);
  });

  it('does not count a withdrawn one, which comes back without translations when its place is taken', async () => {
    const [arabic, english, second] = [await article('ar'), await article('en'), await article('en')];
    await link(english.id, arabic.id);
    await database.db
      .update(articles)
      .set({ status: 'withdrawn', withdrawnAt: new Date(), withdrawnReason: 'خطأ' })
      .where(eq(articles.id, english.id));
    expect((await link(second.id, arabic.id)).ok).toBe(true);
    const reopened = await reopenArticle({ actor: chief, articleId: english.id, now: new Date() });
    expect(reopened.ok).toBe(true);
    expect(await groupOf(english.id)).toBeNull();
    expect(await linkedWith(arabic.id)).toEqual([second.id]);
  });

  it('refuses what is gone, withdrawn, or of the same edition', async () => {
    const english = await article('en');
    const withdrawn = await article('ar', { status: 'withdrawn' });
    const same = await article('en');
    expect(await link(english.id, 987_654)).toMatchObject({ code: 'translation-gone' });
    expect(await link(987_654, english.id)).toMatchObject({ code: 'not-found' });
    expect(await link(english.id, withdrawn.id)).toMatchObject({ code: 'withdrawn' });
    expect(await link(english.id, same.id)).toMatchObject({ code: 'same-edition' });
    expect(await link(english.id, english.id)).toMatchObject({ code: 'same-edition' });
    expect(await groupOf(english.id)).toBeNull();
  });

  it('makes no two articles of one edition of two links at once', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [arabic, french] = [await article('ar'), await article('fr')];
      await link(french.id, arabic.id);
      const [one, other] = [await article('en'), await article('en')];
      // By different members of the group, so that the two have no row in common.
      const outcomes = await Promise.all([link(one.id, arabic.id), link(other.id, french.id)]);
      expect(outcomes.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
      expect(await linkedWith(arabic.id)).toHaveLength(2);
    }
  });
});

describe('unlinking', () => {
  it('takes the article out; the others stay linked, one alone is linked with nothing', async () => {
    const [arabic, english, french] = [await article('ar'), await article('en'), await article('fr')];
    await link(english.id, arabic.id);
    await link(french.id, arabic.id);
    const group = await groupOf(arabic.id);
    const told = await toldBy(() => unlink(french.id));
    expect(told).toEqual(expect.arrayContaining([`translations:${group}`, `article:${french.id}`]));
    expect(await linkedWith(arabic.id)).toEqual([english.id]);
    expect((await auditOf(french.id)).at(-1)).toEqual({
      action: 'article.unlink-translation',
      outcome: 'done',
      detail: { translations: [arabic.headline, english.headline] },
    });
    expect(await unlink(english.id)).toEqual({ ok: true, value: { unlinked: 1 } });
    expect([await groupOf(arabic.id), await groupOf(english.id)]).toEqual([null, null]);
    expect(await rowOf(arabic.id)).toEqual(arabic);
    expect(await unlink(english.id)).toEqual({ ok: true, value: { unlinked: 0 } });
  });
});

describe('who may not edit the article as it stands', () => {
  it('neither links nor unlinks it; to link his own with it he needs to see it only', async () => {
    const out = await article('ar', { createdById: reporter.id });
    const others = await article('en', { status: 'draft' });
    const mine = await article('en', { status: 'draft', createdById: reporter.id });
    for (const { id } of [out, others]) {
      expect(await link(id, mine.id, reporter)).toEqual({ ok: false, code: 'forbidden' });
      expect(await unlink(id, reporter)).toEqual({ ok: false, code: 'forbidden' });
    }
    expect((await link(mine.id, out.id, reporter)).ok).toBe(true);
    expect(await unlink(out.id, reporter)).toEqual({ ok: false, code: 'forbidden' });
    expect(await linkedWith(out.id)).toEqual([mine.id]);
    const withdrawn = await article('fr', { status: 'withdrawn' });
    expect(await link(withdrawn.id, out.id, chief)).toEqual({ ok: false, code: 'forbidden' });
  });
});

describe('what readers do not see', () => {
  it('tells the press nothing: a linked draft changes its headline', async () => {
    const [arabic, english] = [await article('ar'), await article('en', { status: 'draft' })];
    await link(english.id, arabic.id);
    const rename = (id: number) =>
      toldBy(() =>
        database.db.update(articles).set({ headline: 'A new headline' }).where(eq(articles.id, id)),
      );
    expect(await rename(english.id)).toEqual([]);
    // A published one's headline stands on the pages of its translations.
    expect(await rename(arabic.id)).toContain(`translations:${await groupOf(arabic.id)}`);
  });
});

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { provideDatabase } from '@/db/client';
import { type articles, auditLog, authors, media, outbox, pages, pendingChanges } from '@/db/schema';
import { createArticle } from '@/db/seed/factories/create-article';
import { createPicture } from '@/db/seed/factories/create-picture';
import { createSection } from '@/db/seed/factories/create-section';
import { EMPTY_ARTICLE } from '@/lib/articles/article-content';
import type { BodyDocument } from '@/lib/articles/body/body-schema';
import type { PersonActor } from '@/lib/auth/actor';
import type { Role } from '@/lib/auth/roles';
import { diskMediaStore } from '@/lib/media/disk-media-store';
import { createActor } from '@/tests/support/desk-actor';
import { createTestDatabase, type TestDatabase } from '@/tests/support/test-database';
import { deletePicture } from './delete-picture';
import { indexPictures } from './index-pictures';
import { countDeskPictures, listDeskPictures } from './queries';
import { removeFiles } from './remove-files';
import { setCredit } from './set-credit';
import { updatePicture } from './update-picture';
import { listPictureUses } from './usage-queries';

let test: TestDatabase;
let reporter: PersonActor;
let editor: PersonActor;
let chief: PersonActor;
let sectionId: number;
const now = new Date('2026-11-26T12:00:00Z');

beforeAll(async () => {
  test = await createTestDatabase();
  provideDatabase(test);
  [reporter, editor, chief] = await Promise.all([person('reporter'), person('editor'), person('chief')]);
  sectionId = (await createSection(test.db, { edition: 'ar' })).id;
});
afterAll(() => test.drop());

const person = (role: Role) => createActor(test.db, role);

const figure = (mediaId: number): BodyDocument => ({
  type: 'doc',
  content: [
    { type: 'blockquote', content: [{ type: 'figure', attrs: { mediaId, alt: 'جسر' } }] },
    { type: 'gallery', attrs: { items: [{ mediaId, alt: 'جسر' }] } },
  ],
});
const published = (overrides: Partial<typeof articles.$inferInsert>) =>
  createArticle(test.db, {
    edition: 'ar',
    sectionId,
    status: 'published',
    publishedAt: now,
    firstPublishedAt: now,
    ...overrides,
  });
const auditOf = async (id: number) =>
  (
    await test.db
      .select()
      .from(auditLog)
      .where(eq(auditLog.subjectId, String(id)))
  ).map(({ action, personId, detail }) => ({ action, personId, detail }));
async function tagsSince(change: () => Promise<unknown>): Promise<string[]> {
  const [last] = await test.db.select({ id: sql<number>`coalesce(max(id), 0)::int` }).from(outbox);
  await change();
  const rows = await test.db
    .select({ tags: outbox.tags })
    .from(outbox)
    .where(sql`id > ${last?.id ?? 0}`);
  return rows.flatMap(({ tags }) => tags).sort();
}

describe('updatePicture', () => {
  it('changes what is named and nothing else, and writes it down', async () => {
    const picture = await createPicture(test.db, { uploadedById: reporter.id });
    const outcome = await updatePicture({
      actor: reporter,
      pictureId: picture.id,
      changes: { credit: 'ليلى منصور', focalX: 0.25 },
      now,
    });
    expect(outcome).toMatchObject({
      ok: true,
      value: { credit: 'ليلى منصور', focalX: 0.25, alt: picture.alt, caption: picture.caption },
    });
    expect(await auditOf(picture.id)).toEqual([
      { action: 'media.edit', personId: reporter.id, detail: { changed: ['credit', 'focalX'] } },
    ]);
  });

  it('marks what lacks words or rights', async () => {
    const picture = await createPicture(test.db);
    const changes = { alt: '', credit: null, rightsExpireAt: new Date('2026-11-25T00:00:00Z') };
    expect(await updatePicture({ actor: editor, pictureId: picture.id, changes, now })).toMatchObject({
      value: { problems: ['lacks-alt', 'lacks-credit', 'rights-expired'] },
    });
  });

  it('lets reporters change only what they brought in', async () => {
    const picture = await createPicture(test.db, { uploadedById: editor.id });
    const change = { pictureId: picture.id, changes: { alt: 'x' }, now };
    expect(await updatePicture({ actor: reporter, ...change })).toMatchObject({ code: 'forbidden' });
    expect(await updatePicture({ actor: editor, ...change, pictureId: 999_999 })).toMatchObject({
      code: 'not-found',
    });
  });

  it('tells every page that shows it, and none when only rights change', async () => {
    const picture = await createPicture(test.db);
    const hero = await published({ heroMediaId: picture.id });
    const body = await published({ body: figure(picture.id) });
    const draft = await createArticle(test.db, { edition: 'ar', status: 'draft', heroMediaId: picture.id });
    const tags = await tagsSince(() =>
      updatePicture({ actor: editor, pictureId: picture.id, changes: { alt: 'رصيف' }, now }),
    );
    expect(tags).toEqual(
      [`media:${picture.id}`, `article:${hero.id}`, `card:${hero.id}`, `article:${body.id}`].sort(),
    );
    expect(tags).not.toContain(`article:${draft.id}`);
    expect(
      await tagsSince(() =>
        updatePicture({ actor: editor, pictureId: picture.id, changes: { rights: 'مرة واحدة' }, now }),
      ),
    ).toEqual([]);
  });
});

describe('listPictureUses', () => {
  it('finds heroes, bodies, unpublished changes, portraits and static pages', async () => {
    const picture = await createPicture(test.db);
    const hero = await createArticle(test.db, { edition: 'ar', status: 'draft', heroMediaId: picture.id });
    const body = await published({ body: figure(picture.id) });
    const pending = await published({});
    await test.db.insert(pendingChanges).values({
      articleId: pending.id,
      content: { ...EMPTY_ARTICLE, heroMediaId: picture.id },
    });
    const [author] = await test.db
      .insert(authors)
      .values({ edition: 'ar', slug: 'l', name: 'ليلى', portraitId: picture.id })
      .returning();
    const [page] = await test.db
      .insert(pages)
      .values({ edition: 'ar', slug: 'about-us', title: 'من نحن', body: figure(picture.id) })
      .returning();
    const uses = await listPictureUses(editor, picture.id);
    expect(uses.map(({ place, id, status }) => [place, id, status])).toEqual([
      ['hero', hero.id, 'draft'],
      ['body', body.id, 'published'],
      ['pending', pending.id, 'published'],
      ['portrait', author?.id, null],
      ['page', page?.id, null],
    ]);
    expect(await deletePicture({ actor: chief, pictureId: picture.id, now })).toMatchObject({
      code: 'in-use',
    });
  });
});

describe('deletePicture', () => {
  it('is for chiefs, and removes the files a day later unless the same file has come back', async () => {
    const picture = await createPicture(test.db);
    expect(await deletePicture({ actor: editor, pictureId: picture.id, now })).toMatchObject({
      code: 'forbidden',
    });
    expect(await deletePicture({ actor: chief, pictureId: picture.id, now })).toMatchObject({ ok: true });
    expect(await deletePicture({ actor: chief, pictureId: picture.id, now })).toMatchObject({
      code: 'not-found',
    });
    expect(await auditOf(picture.id)).toMatchObject([{ action: 'media.delete', personId: chief.id }]);
    const { rows } = await test.db.execute(
      sql`select run_at from jobs where unique_key = ${`remove-media-files:${picture.hash}`}`,
    );
    expect(rows).toHaveLength(1);

    const folder = await mkdtemp(path.join(tmpdir(), 'nashra-library-'));
    const deps = { db: test.db, store: diskMediaStore(folder) };
    await deps.store.put(`${picture.hash}/320.jpg`, Buffer.from('x'));
    const again = await createPicture(test.db, { hash: picture.hash });
    expect(await removeFiles(deps, picture.hash)).toBe(false);
    expect(await deps.store.has(`${picture.hash}/320.jpg`)).toBe(true);
    await test.db.delete(media).where(eq(media.id, again.id));
    expect(await removeFiles(deps, picture.hash)).toBe(true);
    expect(await deps.store.has(`${picture.hash}/320.jpg`)).toBe(false);
    await rm(folder, { recursive: true, force: true });
  });
});

describe('setCredit', () => {
  it('names several at once, all or none', async () => {
    const own = await createPicture(test.db, { uploadedById: reporter.id, credit: null });
    const foreign = await createPicture(test.db, { uploadedById: editor.id, credit: null });
    const request = { pictureIds: [own.id, foreign.id], credit: 'عمر الشامي' };
    expect(await setCredit({ actor: reporter, ...request })).toMatchObject({ code: 'forbidden' });
    const creditOf = async (id: number) =>
      (await test.db.select({ credit: media.credit }).from(media).where(eq(media.id, id)))[0]?.credit;
    expect(await creditOf(own.id)).toBeNull();
    expect(await setCredit({ actor: editor, ...request })).toEqual({ ok: true, value: { changed: 2 } });
    expect(await creditOf(foreign.id)).toBe('عمر الشامي');
    expect(
      (await listDeskPictures(editor, { query: 'عمر الشامي' }, { now })).items.map(({ id }) => id),
    ).toEqual([foreign.id, own.id]);
  });
});

describe('listDeskPictures', () => {
  const find = async (query: string) =>
    (await listDeskPictures(editor, { query }, { now })).items.map(({ id }) => id);

  it('finds by folded words of alt, caption, credit, creator and name, also while they are typed', async () => {
    const { id } = await createPicture(test.db, {
      alt: 'حاويات في مينائي اللاذقيّة',
      caption: 'الإضراب مستمرّ',
      credit: 'وكالة المدار',
      creator: 'هدى شرف الدين',
      originalName: 'ladhiqiya-0412.jpg',
    });
    await test.db.update(media).set({ searchDocument: null }).where(eq(media.id, id));
    expect(await find('حاويات')).toEqual([]);
    await indexPictures({ db: test.db, signal: new AbortController().signal });
    for (const query of ['الحاويات', 'اللاذقية', 'اضراب', 'المدار', 'هدى شرف', 'ladhiqiya', 'اللاذ', '0412'])
      expect(await find(query), query).toEqual([id]);
    expect(await find('طرطوس')).toEqual([]);
    expect(await find('؟!')).toEqual([]);
  });

  it('pages by keyset, newest first, and filters', async () => {
    const mine = await person('reporter');
    const rows = [
      await createPicture(test.db, { uploadedById: mine.id, alt: '' }),
      await createPicture(test.db, { uploadedById: mine.id, credit: null, width: 600, height: 900 }),
      await createPicture(test.db, { uploadedById: mine.id, rightsExpireAt: new Date(0) }),
      await createPicture(test.db, { uploadedById: mine.id, width: 500, height: 500 }),
    ];
    const ids = rows.map(({ id }) => id).reverse();
    const list = async (filter: Parameters<typeof listDeskPictures>[1], options = {}) =>
      listDeskPictures(mine, { personId: mine.id, ...filter }, { now, ...options });
    const first = await list({}, { limit: 3 });
    expect([first.items.map(({ id }) => id), first.next]).toEqual([ids.slice(0, 3), ids[2]]);
    const second = await list({}, { limit: 3, cursor: first.next });
    expect([second.items.map(({ id }) => id), second.next]).toEqual([ids.slice(3), null]);
    const idsOf = async (filter: Parameters<typeof listDeskPictures>[1]) =>
      (await list(filter)).items.map(({ id }) => id);
    expect(await idsOf({ state: 'no-alt' })).toEqual([rows[0]?.id]);
    expect(await idsOf({ state: 'no-credit' })).toEqual([rows[1]?.id]);
    expect(await idsOf({ state: 'incomplete' })).toEqual([rows[1]?.id, rows[0]?.id]);
    expect(await idsOf({ state: 'expired' })).toEqual([rows[2]?.id]);
    expect(await idsOf({ orientation: 'portrait' })).toEqual([rows[1]?.id]);
    expect(await idsOf({ orientation: 'square' })).toEqual([rows[3]?.id]);
    const counts = await countDeskPictures(mine);
    expect(counts.all).toBeGreaterThanOrEqual(4);
    expect(counts.expired).toBeGreaterThanOrEqual(1);
  });
});

import { desc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { provideDatabase } from '@/db/client';
import { articles, auditLog, outbox } from '@/db/schema';
import { createArticle } from '@/db/seed/factories/create-article';
import { createActor } from '@/tests/support/desk-actor';
import { createTestDatabase, type TestDatabase } from '@/tests/support/test-database';
import { addCorrection } from './add-correction';
import { listDeskCorrections } from './desk-queries';
import { editCorrection } from './edit-correction';
import { listCorrections } from './queries';
import { removeCorrection } from './remove-correction';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  provideDatabase(database);
});
afterAll(() => database.drop());
const now = new Date('2026-11-26T12:00:00.000Z');
const text = 'ذكرنا أن التجربة تستمر شهرًا، والصحيح شهران.';

describe('corrections', () => {
  it('are told to readers at once, worded better, and taken back, each in the log', async () => {
    const { db } = database;
    const editor = await createActor(db, 'editor');
    const { id: articleId } = await createArticle(db);
    const added = await addCorrection({
      actor: editor,
      articleId,
      kind: 'correction',
      text: ` ${text} `,
      now,
    });
    if (!added.ok) throw new Error(added.code);
    const { correctionId } = added.value;
    expect(await listCorrections('ar', { limit: 5, offset: 0 })).toMatchObject([
      { id: correctionId, kind: 'correction', text, correctedAt: now, article: { id: articleId } },
    ]);
    const [row] = await db.select().from(articles).where(eq(articles.id, articleId));
    expect(row?.updatedAt).toEqual(now);
    const told = await db.select().from(outbox).orderBy(desc(outbox.id)).limit(5);
    expect(told.flatMap(({ tags }) => tags)).toEqual(
      expect.arrayContaining([`article:${articleId}`, 'list:corrections:ar']),
    );
    const request = { actor: editor, articleId, correctionId, now: new Date(now.getTime() + 60_000) };
    const edit = { ...request, kind: 'clarification' as const, text: 'التجربة شهران.' };
    const seen = { kind: 'correction' as const, text };
    expect(await editCorrection({ ...edit, seen })).toMatchObject({ ok: true });
    const [edited] = await db.select().from(auditLog).orderBy(desc(auditLog.id)).limit(1);
    expect(edited).toMatchObject({ action: 'article.correct', detail: { step: 'edit', before: seen } });
    // A colleague who has the former words before him does not write over these.
    expect(await editCorrection({ ...edit, text: 'التجربة ثلاثة أشهر.', seen })).toEqual({
      ok: false,
      code: 'conflict',
    });
    const { rows } = await listDeskCorrections(editor, { edition: 'ar', limit: 5 });
    expect(rows).toMatchObject([
      { kind: 'clarification', text: 'التجربة شهران.', correctedAt: now, personName: editor.name },
    ]);
    expect(await removeCorrection(request)).toMatchObject({ ok: true });
    expect(await removeCorrection(request)).toEqual({ ok: false, code: 'not-found' });
    const [last] = await db.select().from(auditLog).orderBy(desc(auditLog.id)).limit(1);
    expect(last).toMatchObject({
      action: 'article.correct',
      detail: { step: 'remove', removed: { text: 'التجربة شهران.' } },
    });
  });

  it('are for editors and for what readers can read', async () => {
    const { db } = database;
    const reporter = await createActor(db, 'reporter');
    const editor = await createActor(db, 'editor');
    const published = await createArticle(db);
    const draft = await createArticle(db, { status: 'draft' });
    const correction = { kind: 'correction' as const, text, now };
    expect(await addCorrection({ ...correction, actor: reporter, articleId: published.id })).toEqual({
      ok: false,
      code: 'forbidden',
    });
    expect(await addCorrection({ ...correction, actor: editor, articleId: draft.id })).toEqual({
      ok: false,
      code: 'not-published',
    });
    expect(await addCorrection({ ...correction, actor: editor, articleId: published.id, text: ' ' })).toEqual(
      {
        ok: false,
        code: 'empty',
      },
    );
    expect(await addCorrection({ ...correction, actor: editor, articleId: 999_999 })).toEqual({
      ok: false,
      code: 'not-found',
    });
  });
});

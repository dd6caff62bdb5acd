import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { provideDatabase } from '@/db/client';
import { jobs, linkChecks, media } from '@/db/schema';
import { createArticle } from '@/db/seed/factories/create-article';
import { getEditingArticle } from '@/lib/articles/editing/queries';
import { addNote } from '@/lib/articles/notes/add-note';
import { listNotes } from '@/lib/articles/notes/queries';
import { resolveNote } from '@/lib/articles/notes/resolve-note';
import { getPreviewArticle } from '@/lib/articles/preview/preview-article';
import { createReadyDraft } from '@/lib/articles/testing/desk-article';
import { readPreview, signPreview } from '@/lib/auth/preview-token';
import { createActor } from '@/tests/support/desk-actor';
import { createTestDatabase, type TestDatabase } from '@/tests/support/test-database';
import { askGate } from './ask-gate';
import { runGate } from './run-gate';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  provideDatabase(database);
});
afterAll(() => database.drop());
const now = new Date();

describe('what the gate is told', () => {
  it('knows pictures, similar headlines, notes and links; asks about links through the queue, once', async () => {
    const { db } = database;
    const editor = await createActor(db, 'editor');
    const { id } = await createReadyDraft(db, { headline: 'المنتخب يتأهل لنهائي كأس القارة' });
    await createArticle(db, { headline: 'المنتخب يتأهل إلى نهائي كأس القارة بركلات الترجيح' });
    const article = await getEditingArticle(editor, id);
    if (!article) throw new Error('no article');
    const link = (href: string) => ({
      type: 'paragraph' as const,
      content: [{ type: 'text' as const, text: 'هنا', marks: [{ type: 'link' as const, attrs: { href } }] }],
    });
    const content = {
      ...article.content,
      body: {
        type: 'doc' as const,
        content: [
          ...article.content.body.content,
          link('https://known.example/'),
          link('https://new.example/'),
        ],
      },
    };
    await db.insert(linkChecks).values([
      { url: 'https://known.example/', outcome: 'fine', httpStatus: 200 },
      { url: 'https://new.example/', outcome: 'fine', checkedAt: sql`now() - interval '2 days'` },
    ]);
    const noted = await addNote({ actor: editor, articleId: id, text: 'من قال هذا؟', quote: 'هنا', now });
    const ask = () => askGate({ actor: editor, articleId: id, content, now });
    const facts = await ask();
    if (!facts.ok) throw new Error(facts.code);
    expect(facts.value).toMatchObject({
      links: { 'https://known.example/': 'fine' },
      openNotes: 1,
      similar: { headline: 'المنتخب يتأهل إلى نهائي كأس القارة بركلات الترجيح' },
    });
    await ask();
    const planned = await db.select({ payload: jobs.payload }).from(jobs).where(eq(jobs.kind, 'check-links'));
    expect(planned).toEqual([{ payload: { urls: ['https://new.example/'] } }]);
    const { findings } = runGate({ content, facts: facts.value, role: 'editor' });
    expect(findings.map(({ key }) => key)).toEqual(['notes-open', 'links-unchecked', 'similar-headline']);

    if (!noted.ok) throw new Error(noted.code);
    await resolveNote({ actor: editor, noteId: noted.value.noteId, isResolved: true, now });
    expect(await listNotes(editor, id)).toMatchObject([
      { text: 'من قال هذا؟', quote: 'هنا', resolvedAt: now },
    ]);
    expect(await addNote({ actor: editor, articleId: id, text: ' ', now })).toEqual({
      ok: false,
      code: 'empty',
    });
    const after = await ask();
    expect(after.ok && after.value.openNotes).toBe(0);
  });

  it('tells a picture that readers have here already from one that would go out without a right', async () => {
    const { db } = database;
    const editor = await createActor(db, 'editor');
    const draft = await createReadyDraft(db);
    await db
      .update(media)
      .set({ rightsExpireAt: new Date(now.getTime() - 1) })
      .where(eq(media.id, draft.heroMediaId ?? 0));
    const found = async (articleId: number) => {
      const article = await getEditingArticle(editor, articleId);
      if (!article) throw new Error('no article');
      const facts = await askGate({ actor: editor, articleId, content: article.content, now });
      if (!facts.ok) throw new Error(facts.code);
      const { findings } = runGate({ content: article.content, facts: facts.value, role: 'editor' });
      return findings.filter(({ check }) => check === 'hero').map(({ key, severity }) => [key, severity]);
    };
    expect(await found(draft.id)).toEqual([['hero-rights', 'blocking']]);
    const published = await createArticle(db, { heroMediaId: draft.heroMediaId });
    expect(await found(published.id)).toEqual([['printed-rights', 'advisory']]);
  });
});

describe('previews', () => {
  it('show a draft to whoever has its link, until it is over, and nothing else', async () => {
    const { id } = await createReadyDraft(database.db, { headline: 'مسودة لم يقرأها أحد بعد' });
    const claims = {
      kind: 'article',
      articleId: id,
      linkId: 1,
      expiresAt: now.getTime() + 1_000,
    } as const;
    const token = await signPreview('ar', claims);
    expect(await readPreview(token, now)).toEqual({ edition: 'ar', claims });
    expect(await readPreview(token, new Date(claims.expiresAt))).toBeNull();
    const [body, signature] = token.split('.');
    expect(await readPreview(`${body}x.${signature}`, now)).toBeNull();
    expect(await readPreview(`en${token.slice(2)}`, now)).toBeNull();
    expect(await readPreview('ar-e30.x', now)).toBeNull();
    expect(await readPreview('', now)).toBeNull();
    const asked = { edition: 'ar' as const, articleId: id, now };
    expect(await getPreviewArticle(asked)).toMatchObject({
      headline: 'مسودة لم يقرأها أحد بعد',
      authors: [{}],
      picture: { alt: 'جسر فوق نهر' },
    });
    expect(await getPreviewArticle({ ...asked, edition: 'en' })).toBeNull();
  });
});

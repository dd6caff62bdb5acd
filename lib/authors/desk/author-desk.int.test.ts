import { desc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { provideDatabase } from '@/db/client';
import { auditLog, authors, redirects } from '@/db/schema';
import type { PersonActor } from '@/lib/auth/actor';
import type { Role } from '@/lib/auth/roles';
import { createActor } from '@/tests/support/desk-actor';
import { createTestDatabase, type TestDatabase } from '@/tests/support/test-database';
import { createAuthor } from './create-author';
import { listDeskAuthors } from './desk-queries';
import { editAuthor } from './edit-author';

let test: TestDatabase;
let editor: PersonActor;
let reporter: PersonActor;

beforeAll(async () => {
  test = await createTestDatabase();
  provideDatabase(test);
  [editor, reporter] = [await person('editor'), await person('reporter')];
});
afterAll(() => test.drop());

const person = (role: Role) => createActor(test.db, role);
const fields = (name: string, slug = name) => ({
  name,
  slug,
  role: 'مراسلة',
  biography: null,
  portraitId: null,
  links: [],
});
async function author(name: string): Promise<number> {
  const made = await createAuthor({ actor: editor, edition: 'ar', ...fields(name) });
  if (!made.ok) throw new Error(made.code);
  return made.value.id;
}

describe('profiles of authors at the desk', () => {
  it('are a reporter’s own only', async () => {
    const [own, others] = [await author('سلمى'), await author('كريم')];
    await test.db.update(authors).set({ personId: reporter.id }).where(eq(authors.id, own));
    expect((await listDeskAuthors(reporter, 'ar', '')).map(({ id }) => id)).toEqual([own]);
    expect(await editAuthor({ actor: reporter, authorId: others, ...fields('كريم') })).toMatchObject({
      code: 'forbidden',
    });
    expect(await createAuthor({ actor: reporter, edition: 'ar', ...fields('جديد') })).toMatchObject({
      code: 'forbidden',
    });
    expect(
      await editAuthor({ actor: reporter, authorId: own, ...fields('سلمى'), biography: 'تكتب عن المياه.' }),
    ).toMatchObject({ ok: true });
    const [line] = await test.db.select().from(auditLog).orderBy(desc(auditLog.id)).limit(1);
    expect(line).toMatchObject({
      action: 'author.edit',
      personId: reporter.id,
      detail: { changed: ['biography'] },
    });
  });

  it('are not changed over what a colleague saved since the form was opened', async () => {
    const id = await author('هالة');
    const [shown] = await listDeskAuthors(editor, 'ar', 'هالة');
    const edit = { actor: editor, authorId: id, ...fields('هالة'), seen: shown?.fingerprint };
    expect(await editAuthor({ ...edit, role: 'مراسلة المياه' })).toMatchObject({ ok: true });
    expect(await editAuthor({ ...edit, biography: 'سيرة' })).toMatchObject({ code: 'changed-meanwhile' });
    expect(await listDeskAuthors(editor, 'ar', 'هالة')).toMatchObject([
      { role: 'مراسلة المياه', biography: null },
    ]);
  });

  it('keep an old address leading to them, and back', async () => {
    const id = await author('نادر');
    const leads = () => test.db.select().from(redirects).where(eq(redirects.authorId, id));
    await editAuthor({ actor: editor, authorId: id, ...fields('نادر حداد', 'نادر-حداد') });
    expect(await leads()).toMatchObject([{ fromPath: '/author/نادر' }]);
    await editAuthor({ actor: editor, authorId: id, ...fields('نادر', 'نادر') });
    expect(await leads()).toMatchObject([{ fromPath: '/author/نادر-حداد' }]);
  });

  it('refuse an address that is taken, and a picture that is not there', async () => {
    const id = await author('ليلى');
    const edit = (change: object) =>
      editAuthor({ actor: editor, authorId: id, ...fields('ليلى'), ...change });
    expect(await edit({ slug: 'نادر' })).toMatchObject({ code: 'slug-taken' });
    expect(await edit({ portraitId: 999_999 })).toMatchObject({ code: 'picture-missing' });
    expect(await editAuthor({ actor: editor, authorId: 999_999, ...fields('س') })).toMatchObject({
      code: 'not-found',
    });
  });
});

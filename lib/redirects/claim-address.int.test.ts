/** Whatever is made, moved or published at an address that redirects is found there. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { provideDatabase } from '@/db/client';
import { paragraphs } from '@/db/seed/factories/paragraphs';
import type { PersonActor } from '@/lib/auth/actor';
import { createAuthor } from '@/lib/authors/desk/create-author';
import { editAuthor } from '@/lib/authors/desk/edit-author';
import type { Edition } from '@/lib/i18n/editions';
import { createPage } from '@/lib/pages/desk/create-page';
import { editPage } from '@/lib/pages/desk/edit-page';
import { createSection } from '@/lib/sections/desk/create-section';
import { editSection } from '@/lib/sections/desk/edit-section';
import { createTag } from '@/lib/tags/create-tag';
import { editTag } from '@/lib/tags/desk/edit-tag';
import { mergeTags } from '@/lib/tags/desk/merge-tags';
import { createActor } from '@/tests/support/desk-actor';
import { createTestDatabase, type TestDatabase } from '@/tests/support/test-database';
import { addRedirects } from './add-redirects';
import { findRedirect } from './queries';

let database: TestDatabase;
let actor: PersonActor;
const now = new Date('2026-11-26T12:00:00Z');

beforeAll(async () => {
  database = await createTestDatabase();
  provideDatabase(database);
  actor = await createActor(database.db, 'chief');
});
afterAll(() => database.drop());

const author = (slug: string) => ({
  name: slug,
  slug,
  role: null,
  biography: null,
  portraitId: null,
  links: [],
});
const section = (slug: string) => ({
  name: slug,
  slug,
  parentId: null,
  introduction: null,
  rhythm: 'plain' as const,
});
const page = (slug: string, status: 'draft' | 'published' = 'published') => ({
  title: slug,
  slug,
  description: null,
  status,
  body: paragraphs('نص'),
});
async function done(outcome: Promise<{ ok: true; value: { id: number } } | { ok: false; code: string }>) {
  const answer = await outcome;
  if (!answer.ok) throw new Error(answer.code);
  return answer.value.id;
}

interface Kind {
  pathOf: (slug: string) => string;
  create: (edition: Edition, slug: string) => Promise<number>;
  move: (id: number, slug: string) => Promise<number>;
}
const KINDS: Record<string, Kind> = {
  tag: {
    pathOf: (slug) => `/tag/${slug}`,
    create: (edition, slug) => done(createTag({ actor, edition, name: slug.replaceAll('-', ' ') })),
    move: (tagId, slug) => done(editTag({ actor, tagId, name: slug, slug })),
  },
  author: {
    pathOf: (slug) => `/author/${slug}`,
    create: (edition, slug) => done(createAuthor({ actor, edition, ...author(slug) })),
    move: (authorId, slug) => done(editAuthor({ actor, authorId, ...author(slug) })),
  },
  page: {
    pathOf: (slug) => `/about/${slug}`,
    create: (edition, slug) => done(createPage({ actor, edition, now, ...page(slug) })),
    move: (pageId, slug) => done(editPage({ actor, pageId, seenVersion: 1, now, ...page(slug) })),
  },
  section: {
    pathOf: (slug) => `/${slug}`,
    create: (edition, slug) => done(createSection({ actor, edition, ...section(slug) })),
    move: (sectionId, slug) => done(editSection({ actor, sectionId, ...section(slug) })),
  },
};
const EDITIONS: [Edition, string, string][] = [
  ['ar', '', 'الموانئ-الجديدة'],
  ['en', '/en', 'new-ports'],
];

describe.each(Object.entries(KINDS))('a %s', (name, { pathOf, create, move }) => {
  test.each(EDITIONS)('of %s is found where something else led on', async (edition, prefix, slug) => {
    const path = pathOf(slug);
    await addRedirects(database.db, [
      { from: encodeURI(`${prefix}${path}`), to: { toPath: '/latest' } },
      { from: encodeURI(`${prefix}${pathOf(`${slug}-2`)}/`), to: { toPath: '/latest' } },
    ]);
    expect(await findRedirect(path, edition)).toBe('/latest');
    const id = await create(edition, slug);
    expect(await findRedirect(path, edition)).toBeNull();
    await move(id, `${slug}-2`);
    expect(await findRedirect(pathOf(`${slug}-2`), edition)).toBeNull();
    // A section's old address leads on by its former addresses.
    if (name !== 'section') expect(await findRedirect(path, edition)).toBe(`${prefix}${pathOf(`${slug}-2`)}`);
  });
});

test('a tag that is made again after it was merged into another is found', async () => {
  const make = (name: string) => done(createTag({ actor, edition: 'ar', name }));
  const [first, into] = [await make('القمح'), await make('الحبوب')];
  await mergeTags({ actor, tagId: first, intoId: into });
  expect(await findRedirect('/tag/القمح', 'ar')).toBe('/tag/الحبوب');
  await make('القمح');
  expect(await findRedirect('/tag/القمح', 'ar')).toBeNull();
});

test('a page hides what leads on from its address only when readers get it', async () => {
  await addRedirects(database.db, [{ from: '/about/الميثاق', to: { toPath: '/latest' } }]);
  const id = await done(createPage({ actor, edition: 'ar', now, ...page('الميثاق', 'draft') }));
  expect(await findRedirect('/about/الميثاق', 'ar')).toBe('/latest');
  await done(editPage({ actor, pageId: id, seenVersion: 1, now, ...page('الميثاق') }));
  expect(await findRedirect('/about/الميثاق', 'ar')).toBeNull();
});

/** A section's numbered pages: `/{section}` and `/{section}/page/{n}`. */
import type { Metadata } from 'next';
import { permanentRedirect } from 'next/navigation';
import { cache } from 'react';
import { SectionPage } from '@/components/lists/section-page';
import { JsonLd } from '@/components/seo/json-ld';
import { listMostRead } from '@/lib/articles/box-queries';
import { listSectionArticles } from '@/lib/articles/queries';
import { encodePath } from '@/lib/i18n/address';
import type { EditionContext } from '@/lib/i18n/edition-context';
import { cardTags, pressTag } from '@/lib/press/tags';
import { getSection, getSectionByFormerSlug, listSections } from '@/lib/sections/queries';
import { buildSectionMetadata } from '@/lib/seo/metadata/build-metadata';
import { sectionJsonLd } from '@/lib/seo/structured-data/json-ld';
import { boxExpiry } from './box-lifetime';
import { loadListPage } from './load-list';
import { followRedirect, MissingPage, notFoundMetadata } from './moved-or-missing';
import { ReaderPage } from './reader-page';

const load = cache(async (context: EditionContext, slug: string, page: number) => {
  const section = await getSection(context.edition, slug);
  if (!section) return null;
  const [list, mostRead, parent] = await Promise.all([
    loadListPage(page, (window) => listSectionArticles(section, window)),
    listMostRead(context.edition, { limit: 5, sectionId: section.parentId ?? section.id }),
    listSections(context.edition).then(
      (all) => all.find((candidate) => candidate.id === section.parentId) ?? null,
    ),
  ]);
  return { section, parent, list, mostRead };
});

export async function sectionMetadata(
  context: EditionContext,
  slug: string,
  page: number | null,
): Promise<Metadata> {
  const found = page === null ? null : await load(context, slug, page);
  return found && (found.list.stories.length > 0 || page === 1)
    ? buildSectionMetadata(context, found.section, found.list)
    : notFoundMetadata(context);
}

export async function SectionRoute({
  context,
  slug,
  page,
  path,
}: {
  context: EditionContext;
  slug: string;
  page: number | null;
  path: string;
}) {
  await followRedirect(context, path);
  const found = page === null ? null : await load(context, slug, page);
  if (!found) {
    const moved = await getSectionByFormerSlug(context.edition, slug);
    if (moved) permanentRedirect(encodePath(moved.path));
  }
  if (!found || (found.list.stories.length === 0 && page !== 1)) {
    return <MissingPage context={context} tags={found ? [pressTag.sectionList(found.section.id)] : []} />;
  }
  const { section, parent, list, mostRead } = found;
  return (
    <ReaderPage
      context={context}
      current={{ sectionId: section.parentId ?? section.id }}
      tags={[
        pressTag.section(section.id),
        pressTag.sectionList(section.id),
        ...cardTags([...list.stories, ...mostRead]),
      ]}
      expiresAt={boxExpiry(context.now)}
    >
      <SectionPage context={context} section={section} parent={parent} list={list} mostRead={mostRead} />
      <JsonLd data={sectionJsonLd(context, section, list, parent)} />
    </ReaderPage>
  );
}

import type { ReactNode } from 'react';
import { PressMarkers } from '@/components/seo/press-markers';
import { SearchLink } from '@/components/seo/search-link';
import { BackToTop } from '@/components/site/back-to-top';
import { Footer } from '@/components/site/footer';
import { Masthead } from '@/components/site/masthead';
import { SectionNav } from '@/components/site/section-nav';
import { SkipLink } from '@/components/site/skip-link';
import { listPublishedEditions } from '@/lib/articles/queries';
import type { EditionContext } from '@/lib/i18n/edition-context';
import { type Edition, editionPrefix } from '@/lib/i18n/editions';
import { listPages } from '@/lib/pages/queries';
import { pressTag } from '@/lib/press/tags';
import { listSections } from '@/lib/sections/queries';

interface ReaderPageProps {
  context: EditionContext;
  /** Tags of what the page shows; those of the chrome are added here. Null: a page that is never stored. */
  tags: string[] | null;
  status?: 200 | 404 | 410;
  /** When the page's own content changes by the clock. */
  expiresAt?: Date | null;
  /** The section that navigation marks as current, or 'front'. */
  current?: { sectionId: number } | 'front' | null;
  /** Linked translations of this very page; the fronts of other editions with anything in them otherwise. */
  translations?: { edition: Edition; path: string }[];
  /** Between navigation and main: the breaking strip. */
  strip?: ReactNode;
  children: ReactNode;
}

/** The frame of every reader page: markers for the press, masthead, navigation, main, footer, back to top. */
export async function ReaderPage({
  context,
  tags,
  status = 200,
  expiresAt,
  current = null,
  translations = [],
  strip,
  children,
}: ReaderPageProps) {
  const { edition, format, now } = context;
  const [sections, pages, published] = await Promise.all([
    listSections(edition),
    listPages(edition),
    listPublishedEditions(),
  ]);
  const midnight = format.nextMidnight(now);
  const editions = published
    .filter((other) => other !== edition)
    .map((other) => ({
      edition: other,
      path:
        translations.find((translation) => translation.edition === other)?.path ??
        (editionPrefix(other) || '/'),
    }));
  return (
    <>
      <PressMarkers
        status={status}
        tags={
          tags && [
            ...new Set([
              ...tags,
              pressTag.sections(edition),
              pressTag.pages(edition),
              pressTag.settings(edition),
              pressTag.editions,
              ...logoTags(context),
            ]),
          ]
        }
        expiresAt={expiresAt && expiresAt < midnight ? expiresAt : midnight}
      />
      <SearchLink context={context} />
      <SkipLink />
      <Masthead context={context} editions={editions} sections={sections} current={current} />
      <SectionNav context={context} sections={sections} current={current} />
      {strip}
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <Footer context={context} sections={sections} pages={pages} editions={editions} />
      <BackToTop />
    </>
  );
}

/** A logo's picture may get another file. */
function logoTags({ logo }: EditionContext): string[] {
  return [logo?.light, logo?.dark].filter((picture) => picture != null).map(({ id }) => pressTag.media(id));
}

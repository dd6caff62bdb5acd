import { and, eq } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { articles, sections } from '@/db/schema';
import { foldArabic } from '@/lib/arabic/fold';
import { slugFromHeadline } from '@/lib/arabic/slug';
import { articlePath } from '@/lib/articles/article-path';
import { bodySchema } from '@/lib/articles/body/body-schema';
import { bodyToText, countWords } from '@/lib/articles/body/body-text';
import type { Edition } from '@/lib/i18n/editions';
import { OperatorError } from '@/lib/platform/errors';
import { buildSearchDocument, searchDocumentSql } from '@/lib/search/search-document';
import { isUsableSectionSlug } from '@/lib/sections/reserved-slugs';
import { type ArticleText, readArticleText } from './read-article-text';

export interface ImportTextOptions {
  db: Database;
  /** What was copied from the page. */
  text: string;
  /** Instead of the label in the text. */
  sectionSlug?: string | undefined;
  /** False: a draft. */
  publish: boolean;
  edition?: Edition;
  now: Date;
}

export interface ImportedText {
  articleId: number;
  /** Canonical decoded path; a draft's leads nowhere yet. */
  path: string;
  status: 'published' | 'draft';
  headline: string;
  paragraphs: number;
  section: { slug: string; name: string };
  /** `made`: the paper had no section at all, and got the one that the label names. */
  sectionWas: 'found' | 'made';
  /** `unchanged`: the same text under the same headline was here before. */
  outcome: 'imported' | 'published' | 'unchanged';
  /** Lines taken for the page's own (share buttons, reading time), not for the article's. */
  dropped: string[];
}

type Section = { id: number; slug: string; name: string };

/**
 * Imports one article as copied from a page: section label, headline, paragraphs. Every paragraph stays word
 * for word. The same text again changes nothing.
 * @throws OperatorError when there is no article in the text, or its section is not known
 */
export async function importText({
  db,
  text,
  sectionSlug,
  publish,
  edition = 'ar',
  now,
}: ImportTextOptions): Promise<ImportedText> {
  const known = await db
    .select({ id: sections.id, slug: sections.slug, name: sections.name })
    .from(sections)
    .where(eq(sections.edition, edition));
  const byName = new Map(known.map((section) => [foldArabic(section.name), section]));
  const named = (line: string) => byName.get(foldArabic(line));
  const read = readArticleText(text, (line) => named(line) !== undefined);
  if (read === 'empty')
    throw new OperatorError(
      'There is no article in the text',
      'It needs a headline and at least one paragraph.',
    );
  if (read === 'no_paragraph')
    throw new OperatorError(
      'The text holds a headline and nothing under it',
      'Put the headline on a line of its own, the paragraphs under it.',
    );
  return db.transaction(async (tx) => {
    const { section, was } = await chooseSection(tx, { read, sectionSlug, known, named, edition });
    const body = bodySchema.parse({
      type: 'doc',
      content: read.paragraphs.map((paragraph) => ({
        type: 'paragraph',
        content: [{ type: 'text', text: paragraph }],
      })),
    });
    const bodyText = bodyToText(body);
    const slug = slugFromHeadline(read.headline, edition === 'ar' ? 'مقال' : 'article');
    const status = publish ? ('published' as const) : ('draft' as const);
    const times = publish ? { publishedAt: now, firstPublishedAt: now } : {};
    const done = (
      id: number,
      outcome: ImportedText['outcome'],
      shown: ImportedText['status'] = status,
    ): ImportedText => ({
      articleId: id,
      path: articlePath({ edition, sectionSlug: section.slug, id, slug }),
      status: shown,
      headline: read.headline,
      paragraphs: read.paragraphs.length,
      section: { slug: section.slug, name: section.name },
      sectionWas: was,
      outcome,
      dropped: read.dropped,
    });

    const twins = await tx
      .select({ id: articles.id, status: articles.status, body: articles.body, version: articles.version })
      .from(articles)
      .where(
        and(
          eq(articles.edition, edition),
          eq(articles.headline, read.headline),
          eq(articles.sectionId, section.id),
        ),
      );
    const twin = twins.find((article) => bodyToText(article.body) === bodyText);
    if (twin && (!publish || twin.status !== 'draft'))
      return done(twin.id, 'unchanged', twin.status === 'published' ? 'published' : 'draft');
    if (twin) {
      await tx
        .update(articles)
        .set({ status, slug, ...times, updatedAt: now, version: twin.version + 1 })
        .where(eq(articles.id, twin.id));
      return done(twin.id, 'published');
    }
    const document = buildSearchDocument({ headline: read.headline, standfirst: null, bodyText });
    const [made] = await tx
      .insert(articles)
      .values({
        edition,
        status,
        headline: read.headline,
        body,
        wordCount: countWords(bodyText),
        sectionId: section.id,
        slug,
        ...times,
        updatedAt: now,
        createdAt: now,
        searchDocument: searchDocumentSql(document) as unknown as string,
      })
      .returning({ id: articles.id });
    return done((made as { id: number }).id, 'imported');
  });
}

interface Choice {
  read: ArticleText;
  sectionSlug: string | undefined;
  known: Section[];
  named: (line: string) => Section | undefined;
  edition: Edition;
}

async function chooseSection(
  tx: Pick<Database, 'insert'>,
  { read, sectionSlug, known, named, edition }: Choice,
): Promise<{ section: Section; was: ImportedText['sectionWas'] }> {
  const remedy =
    known.length > 0
      ? `Name one with --section: ${known.map(({ slug, name }) => (slug === name ? slug : `${slug} (${name})`)).join(', ')}`
      : undefined;
  if (sectionSlug !== undefined) {
    const section = known.find(({ slug }) => slug === sectionSlug.normalize('NFC')) ?? named(sectionSlug);
    if (!section) throw new OperatorError(`There is no section “${sectionSlug}”`, remedy);
    return { section, was: 'found' };
  }
  if (read.label === null)
    throw new OperatorError(
      'The text does not say which section it belongs to',
      remedy ?? 'Put the section’s name on the first line.',
    );
  const section = named(read.label);
  if (section) return { section, was: 'found' };
  if (known.length > 0) throw new OperatorError(`“${read.label}” is no section of this paper`, remedy);
  // The first article of an empty paper brings its section along.
  const own = slugFromHeadline(read.label);
  const slug = isUsableSectionSlug(own) ? own : `قسم-${own}`;
  const [made] = await tx
    .insert(sections)
    .values({ edition, slug, name: read.label })
    .returning({ id: sections.id, slug: sections.slug, name: sections.name });
  return { section: made as Section, was: 'made' };
}

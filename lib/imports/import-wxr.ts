import type { Database, Executor } from '@/db/client';
import { authors, pages, sections, tags } from '@/db/schema';
import { type Edition, isEdition } from '@/lib/i18n/editions';
import { withImportLock } from '@/lib/imports/account/import-lock';
import { ImportLog } from '@/lib/imports/account/import-log';
import { type ImportReport, ImportTally, isBalanced } from '@/lib/imports/account/import-report';
import { emptyContentCounts } from '@/lib/imports/content/article-content';
import { FileDesk } from '@/lib/imports/media/file-desk';
import { importAttachments } from '@/lib/imports/media/import-attachments';
import { type MediaSourceOption, openMediaSource } from '@/lib/imports/media/media-source';
import { type DeskDeps, PictureDesk } from '@/lib/imports/media/picture-desk';
import { importArticles } from '@/lib/imports/writing/import-articles';
import { importAuthors } from '@/lib/imports/writing/import-authors';
import { importPage, type PageDeps } from '@/lib/imports/writing/import-pages';
import { importSections } from '@/lib/imports/writing/import-sections';
import { importTags } from '@/lib/imports/writing/import-tags';
import { orderSections } from '@/lib/imports/writing/order-sections';
import { placeSticky } from '@/lib/imports/writing/place-sticky';
import { redirectAttachments } from '@/lib/imports/writing/redirect-attachments';
import { redirectTerms } from '@/lib/imports/writing/redirect-terms';
import { relinkBodies } from '@/lib/imports/writing/relink-bodies';
import { readWxr } from '@/lib/imports/wxr/read-wxr';
import { RepairCounts } from '@/lib/imports/wxr/repair-xml';
import { type Survey, surveyWxr } from '@/lib/imports/wxr/survey-wxr';
import type { WxrItem } from '@/lib/imports/wxr/wxr-types';
import type { MediaStore } from '@/lib/media/media-store';
import { createLimit } from '@/lib/platform/limit';

export interface ImportProgress {
  stage: 'reading' | 'pictures' | 'articles' | 'links';
  done: number;
  total: number;
}

export interface ImportWxrOptions {
  db: Database;
  media: MediaStore;
  /** The .xml (or .xml.gz) that WordPress exported. */
  file: string;
  /** Where pictures are taken from; null: pictures are reported as missing. */
  mediaSource: MediaSourceOption;
  edition?: Edition;
  /** Types of a plug-in or theme (`opinion`) whose items become articles like posts. */
  alsoPosts?: readonly string[];
  /** Reads, maps and counts everything, and writes nothing. */
  dryRun?: boolean;
  /** What an earlier run brought in is taken as it is, without comparing. */
  resume?: boolean;
  onProgress?: (progress: ImportProgress) => void;
  signal?: AbortSignal;
  now: Date;
}

/** A transaction holds this much: enough to be quick, little enough to lose nothing worth mentioning. */
const BATCH_ITEMS = 100;
const BATCH_CHARACTERS = 2_000_000;
const PICTURES_AT_ONCE = 2;

/**
 * Imports a WordPress export. Two readings: the first sees what refers to what, the second brings posts and
 * pages in, some at a time. Every batch is one transaction together with its log, so that a run that is killed
 * and repeated ends as one that was not; repeated once more it changes nothing.
 * Memory: a few hundred bytes an item, whatever the size of the file.
 * @throws OperatorError when the file cannot be read or another import is at work
 */
export async function importWxr(options: ImportWxrOptions): Promise<ImportReport> {
  return withImportLock(options.db, async (assertHeld) => {
    if (!options.dryRun) return runImport(options.db, options, assertHeld);
    let report: ImportReport | undefined;
    await options.db
      .transaction(async (tx) => {
        report = await runImport(tx, options, assertHeld);
        tx.rollback();
      })
      .catch((error: unknown) => {
        if (!report) throw error;
      });
    return report as unknown as ImportReport;
  });
}

/** A site's language setting may be only that of its dashboard: it is told, not followed. */
function noteLanguage(language: string, edition: Edition, tally: ImportTally): void {
  const named = language.slice(0, 2).toLowerCase();
  if (named === edition || !isEdition(named)) return;
  tally.note(
    `the archive calls its language “${language}”; what names none was imported into “${edition}” (otherwise: --edition ${named})`,
  );
}

function noteAlsoPosts(type: string, survey: Survey, tally: ImportTally): void {
  const count = survey.foundAsPosts.get(type) ?? 0;
  if (count === 0) tally.note(`the file holds nothing of the type “${type}”`);
  else tally.note(`items of the type “${type}” are taken for posts`, undefined, count);
}

async function runImport(
  db: Executor,
  options: ImportWxrOptions,
  assertHeld: () => void,
): Promise<ImportReport> {
  const started = performance.now();
  const { file, now, edition = 'ar', dryRun = false, resume = false, signal, onProgress } = options;
  const repairs = new RepairCounts();
  const survey = await surveyWxr(file, repairs, edition, {
    alsoPosts: new Set(options.alsoPosts),
    onBytes: (done, total) => onProgress?.({ stage: 'reading', done, total }),
  });
  const tally = new ImportTally();
  countFound(survey, tally);
  for (const type of options.alsoPosts ?? []) noteAlsoPosts(type, survey, tally);
  if (options.edition === undefined) noteLanguage(survey.info.language, edition, tally);
  const log = await ImportLog.load(db, survey.source);

  const terms = { db, survey, log, tally, edition };
  const authorIds = await importAuthors(terms);
  const sectionInfos = await importSections(terms);
  const tagIds = await importTags(terms);
  const portal = await portalAddresses(db);
  await redirectTerms(terms, { sections: sectionInfos, tags: tagIds, authors: authorIds }, portal);

  const desk: DeskDeps = {
    db,
    store: options.media,
    source: openMediaSource(options.mediaSource, survey.site),
    survey,
    log,
    tally,
    portal,
    isDryRun: dryRun,
  };
  const pictures = new PictureDesk(desk);
  const files = new FileDesk(desk);
  let done = 0;
  const total = survey.attachments.size;
  await importAttachments(
    survey.attachments.values(),
    { pictures, files },
    createLimit(PICTURES_AT_ONCE),
    () => onProgress?.({ stage: 'pictures', done: ++done, total }),
    signal,
  );

  const counts = emptyContentCounts();
  const deps: PageDeps = {
    db,
    log,
    tally,
    survey,
    edition,
    now,
    portal,
    pictures,
    files,
    sections: sectionInfos,
    tags: tagIds,
    authors: authorIds,
    content: { counts },
    tagNames: new Map(
      (await db.select({ id: tags.id, name: tags.name }).from(tags)).map((row) => [row.id, row.name]),
    ),
    authorNames: new Map(
      (await db.select({ id: authors.id, name: authors.name }).from(authors)).map((row) => [
        row.id,
        row.name,
      ]),
    ),
    pageSlugs: new Set(
      (await db.select({ edition: pages.edition, slug: pages.slug }).from(pages)).map(
        (row) => `${row.edition} ${row.slug}`,
      ),
    ),
    seenIds: new Set(),
    isResuming: resume,
  };
  await importItems(deps, options, assertHeld);
  if (!signal?.aborted) {
    onProgress?.({ stage: 'links', done: 0, total: 1 });
    tally.addRedirects(await redirectAttachments(db, { log, survey }, portal));
    const links = await relinkBodies({ db, log, site: survey.site }, signal);
    if (links > 0)
      tally.note('links between imported texts rewritten to the new addresses', undefined, links);
    await reportSticky(db, deps, now);
    await orderSections(db, log.targets('category'));
    onProgress?.({ stage: 'links', done: 1, total: 1 });
  }
  tally.noteContent(counts);
  const lines = tally.lines();
  const isInterrupted = signal?.aborted ?? false;
  return {
    source: survey.source,
    isDryRun: dryRun,
    lines,
    repairs: [...repairs.counts].map(([kind, count]) => ({ kind, count })),
    notes: tally.notes(),
    redirects: tally.redirects,
    missingFiles: tally.missingFiles,
    endsEarly: !survey.isComplete,
    isInterrupted,
    isComplete: survey.isComplete && !isInterrupted && !tally.hasFailures && lines.every(isBalanced),
    durationMs: Math.round(performance.now() - started),
  };
}

/** The second reading. Kinds that no newspaper page is made of are skipped, and say so. */
async function importItems(
  deps: PageDeps,
  { file, signal, onProgress, alsoPosts }: ImportWxrOptions,
  assertHeld: () => void,
): Promise<void> {
  const { tally, survey } = deps;
  const total = (survey.found.get('post') ?? 0) + (survey.found.get('page') ?? 0);
  let done = 0;
  let batch: WxrItem[] = [];
  let characters = 0;
  const flush = async () => {
    assertHeld();
    await importArticles(batch, deps);
    done += batch.length;
    onProgress?.({ stage: 'articles', done, total });
    batch = [];
    characters = 0;
  };
  const names = new Map<string, string>();
  for await (const event of readWxr(file, new RepairCounts(), { alsoPosts: new Set(alsoPosts) })) {
    if (signal?.aborted) return;
    if (event.kind !== 'item') continue;
    const item = withIdOfItsOwn(event.item, names, tally);
    if (item.type === 'page') {
      await importPage(item, deps);
      done += 1;
    } else if (item.type === 'post') {
      batch.push(item);
      characters += item.content.length;
      if (batch.length >= BATCH_ITEMS || characters >= BATCH_CHARACTERS) await flush();
    } else if (item.type !== 'attachment') tally.skip(item.type, skippedType(item));
  }
  await flush();
}

/** Whether items of a type can become articles: whatever WordPress itself does not use for something else. */
export const mayBePosts = (type: string) =>
  type !== 'page' && type !== 'attachment' && !Object.hasOwn(SKIPPED_TYPES, type);

const SKIPPED_TYPES: Record<string, string> = {
  nav_menu_item: 'menus are not imported; sections follow their order',
  revision: 'earlier version of a text',
  wp_block: 'put into the texts that show it',
  'guest-author': 'used for bylines',
  custom_css: 'look of the old site',
  customize_changeset: 'look of the old site',
  wp_template: 'look of the old site',
  wp_template_part: 'look of the old site',
  wp_global_styles: 'look of the old site',
  wp_font_family: 'look of the old site',
  wp_font_face: 'look of the old site',
  wp_navigation: 'menus are not imported',
  oembed_cache: 'the old site’s own note, nothing for readers',
  user_request: 'the old site’s own note, nothing for readers',
  polylang_mo: 'the old site’s own note, nothing for readers',
};

/**
 * Exports of several sites that somebody joined use an id twice. Another text keeps its name in the id, so that
 * neither hides the other; the same text again is left to be recognised as such.
 * @param names what stood under each id so far
 */
function withIdOfItsOwn(item: WxrItem, names: Map<string, string>, tally: ImportTally): WxrItem {
  if ((item.type !== 'post' && item.type !== 'page') || item.id === '') return item;
  const name = `${item.type} ${item.name || item.link}`;
  const first = names.get(item.id);
  if (first === undefined) names.set(item.id, name);
  if (first === undefined || first === name) return item;
  tally.note('another text had the same id: both are imported', item.title);
  return { ...item, id: `${item.id}~${item.name || item.link}` };
}

/** Kinds of a plug-in or theme: whether readers saw them makes the difference for whoever decides what to do. */
function skippedType({ type, status, link }: WxrItem): string {
  const own = SKIPPED_TYPES[type];
  if (own) return own;
  const reason = 'kind of a plug-in or theme, neither post nor page';
  // Forms and fields are “published” too, but have no address but `?post_type=…`.
  return status === 'publish' && link !== '' && !link.includes('?')
    ? `${reason}; readers could open it (--also-posts ${type} imports it)`
    : reason;
}

const SKIPPED_TAXONOMIES: Record<string, string> = {
  language: 'chooses the edition of a text',
  term_language: 'chooses the edition of a text',
  post_translations: 'links the translations of a text',
  term_translations: 'translations of sections and tags are not linked',
  author: 'used for bylines',
  post_format: 'chooses the kind of an article',
  nav_menu: 'menus are not imported; sections follow their order',
  wp_theme: 'look of the old site',
  wp_template_part_area: 'look of the old site',
  wp_pattern_category: 'look of the old site',
};

function countFound(survey: Survey, tally: ImportTally): void {
  tally.found('author', survey.authors.size);
  tally.found('category', survey.terms.get('category')?.size ?? 0);
  tally.found('tag', survey.terms.get('post_tag')?.size ?? 0);
  for (const [type, count] of survey.found) tally.found(type === 'attachment' ? 'media' : type, count);
  const repeated = (survey.found.get('attachment') ?? 0) - survey.attachments.size;
  if (repeated > 0) tally.skip('media', 'stands twice in the file', repeated);
  if (survey.comments > 0) {
    tally.found('comment', survey.comments);
    tally.skip('comment', 'comments are not imported', survey.comments);
  }
  for (const [taxonomy, count] of survey.otherTerms) {
    tally.found(`term: ${taxonomy}`, count);
    tally.skip(
      `term: ${taxonomy}`,
      SKIPPED_TAXONOMIES[taxonomy] ?? 'taxonomy of a plug-in or theme, neither category nor tag',
      count,
    );
  }
  if (survey.cutItems > 0)
    tally.note('item cut off by the end of the file, not imported', undefined, survey.cutItems);
}

async function portalAddresses(db: Executor) {
  const slugs = async (table: typeof sections | typeof tags | typeof authors | typeof pages) =>
    new Set((await db.select({ slug: table.slug }).from(table)).map((row) => row.slug));
  return {
    sectionSlugs: await slugs(sections),
    tagSlugs: await slugs(tags),
    authorSlugs: await slugs(authors),
    pageSlugs: await slugs(pages),
  };
}

async function reportSticky(db: Executor, deps: PageDeps, now: Date): Promise<void> {
  const { placed, left } = await placeSticky(db, deps.log, deps.survey.stickyIds, deps.edition, now);
  if (placed > 0) deps.tally.note('pinned posts placed on the front', undefined, placed);
  if (left > 0) deps.tally.note('pinned posts that found no room on the front', undefined, left);
}

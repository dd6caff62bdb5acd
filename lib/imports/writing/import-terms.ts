import { eq } from 'drizzle-orm';
import type { Executor } from '@/db/client';
import { authors, sections, tags } from '@/db/schema';
import { foldArabic } from '@/lib/arabic/fold';
import { slugFromHeadline } from '@/lib/arabic/slug';
import { plainText } from '@/lib/articles/from-html/plain-text';
import type { Edition } from '@/lib/i18n/editions';
import { hashOf, type ImportLog, type LogEntry, type LoggedKind } from '@/lib/imports/account/import-log';
import type { ImportTally } from '@/lib/imports/account/import-report';
import { categoryTree } from '@/lib/imports/mapping/category-tree';
import { decodeSlug, freeSlug } from '@/lib/imports/mapping/map-slug';
import {
  authorAddresses,
  categoryAddresses,
  isPortalAddress,
  type PortalAddresses,
  tagAddresses,
  withBasePath,
} from '@/lib/imports/mapping/old-addresses';
import { publicName } from '@/lib/imports/mapping/public-name';
import type { Survey } from '@/lib/imports/wxr/survey-wxr';
import { addRedirects, type NewRedirect, type RedirectTargetRef } from '@/lib/redirects/add-redirects';
import { isUsableSectionSlug } from '@/lib/sections/reserved-slugs';
import type { SectionRhythm } from '@/lib/sections/types';

export interface TermDeps {
  db: Executor;
  survey: Survey;
  log: ImportLog;
  tally: ImportTally;
  edition: Edition;
}

/** Ids by edition and by the term's raw slug (an author's login). */
export class TermIds {
  readonly #ids = new Map<string, number>();
  set(edition: Edition, key: string, id: number): void {
    this.#ids.set(`${edition} ${key}`, id);
  }
  get(edition: Edition, key: string): number | undefined {
    return this.#ids.get(`${edition} ${key}`);
  }
}

interface Row {
  id: number;
  edition: Edition;
  slug: string;
  name: string;
}

/** Rows of one table as they are now: who has which slug and name. */
class Shelf<Stored extends Row> {
  readonly #byId = new Map<number, Stored>();
  readonly #slugs = new Set<string>();
  /** Made here by others; the import joins one of the same name instead of making a second. */
  readonly #others = new Map<string, Stored>();

  constructor(rows: Stored[], own: Set<number>) {
    for (const row of rows) {
      this.add(row);
      if (!own.has(row.id)) this.#others.set(nameKey(row), row);
    }
  }

  add(row: Stored): void {
    this.#byId.set(row.id, row);
    this.#slugs.add(`${row.edition} ${row.slug}`);
  }

  hasSlug(edition: Edition, slug: string): boolean {
    return this.#slugs.has(`${edition} ${slug}`);
  }

  byId(id: number): Stored | undefined {
    return this.#byId.get(id);
  }

  twin(row: Omit<Row, 'id'>): Stored | undefined {
    return this.#others.get(nameKey(row));
  }
}

const nameKey = (row: Omit<Row, 'id'>) => `${row.edition} ${foldArabic(row.name)}`;

interface Outcome<Values> {
  kind: LoggedKind;
  sourceId: string;
  sourceHash: string;
  values: Values;
}

/** One term against what is there: known, joined, made new or brought up to date. Writes inside `tx`. */
async function bring<Values extends Omit<Row, 'id'>, Stored extends Row>(
  { log, tally }: Pick<TermDeps, 'log' | 'tally'>,
  shelf: Shelf<Stored>,
  { kind, sourceId, sourceHash, values }: Outcome<Values>,
  write: {
    insert: (values: Values) => Promise<Stored>;
    update: (id: number, values: Values) => Promise<void>;
    fingerprint: (row: Stored | Values) => string;
  },
  entries: LogEntry[],
): Promise<number> {
  const isCopy = sourceId.includes('@');
  const count = (outcome: 'imported' | 'updated' | 'unchanged') => !isCopy && tally.count(kind, outcome);
  const known = log.get(kind, sourceId);
  const row = known && shelf.byId(known.targetId);
  if (known && row) {
    const isUntouched = known.fingerprint === write.fingerprint(row);
    if (known.sourceHash === sourceHash || !isUntouched) {
      count('unchanged');
      return row.id;
    }
    await write.update(row.id, { ...values, slug: row.slug });
    entries.push({
      kind,
      sourceId,
      sourceHash,
      targetId: row.id,
      fingerprint: write.fingerprint({ ...values, slug: row.slug }),
      isPartial: false,
    });
    count('updated');
    return row.id;
  }
  const twin = shelf.twin(values);
  const target =
    twin ??
    (await write.insert({
      ...values,
      slug: freeSlug(values.slug, (slug) => shelf.hasSlug(values.edition, slug)),
    }));
  if (twin) tally.note(`${kind} joined to one of the same name that was here`, values.name);
  else shelf.add(target);
  // A joined row is not ours to change later.
  entries.push({
    kind,
    sourceId,
    sourceHash,
    targetId: target.id,
    fingerprint: twin ? 'joined' : write.fingerprint(target),
    isPartial: false,
  });
  count('imported');
  return target.id;
}

const first = <Value>(rows: Value[]): Value => rows[0] as Value;
const copyOf = (id: string, edition: Edition, own: Edition) => (edition === own ? id : `${id}@${edition}`);

/** Authors with their public names; logins and addresses stay private. */
export async function importAuthors(deps: TermDeps): Promise<TermIds> {
  const { db, survey, log, edition: ownEdition } = deps;
  const ids = new TermIds();
  const entries: LogEntry[] = [];
  await db.transaction(async (tx) => {
    const shelf = new Shelf(
      await tx
        .select({ id: authors.id, edition: authors.edition, slug: authors.slug, name: authors.name })
        .from(authors),
      log.targets('author'),
    );
    for (const author of survey.authors.values()) {
      const name = publicName(author);
      for (const edition of author.editions) {
        const nicename = author.login.includes('@') ? '' : decodeSlug(author.login);
        const values = { edition, name, slug: nicename || slugFromHeadline(name) };
        const id = await bring(
          deps,
          shelf,
          {
            kind: 'author',
            sourceId: copyOf(author.login.toLowerCase(), edition, [...author.editions][0] ?? ownEdition),
            sourceHash: hashOf([name]),
            values,
          },
          {
            insert: async (row) => first(await tx.insert(authors).values(row).returning()),
            update: async (target, row) =>
              void (await tx.update(authors).set({ name: row.name }).where(eq(authors.id, target))),
            fingerprint: (row) => hashOf([row.name]),
          },
          entries,
        );
        ids.set(edition, author.login.toLowerCase(), id);
      }
    }
    await log.write(tx, entries);
  });
  log.remember(entries);
  return ids;
}

export async function importTags(deps: TermDeps): Promise<TermIds> {
  const { db, survey, log, edition: ownEdition } = deps;
  const ids = new TermIds();
  const entries: LogEntry[] = [];
  await db.transaction(async (tx) => {
    const shelf = new Shelf(
      await tx.select({ id: tags.id, edition: tags.edition, slug: tags.slug, name: tags.name }).from(tags),
      log.targets('tag'),
    );
    for (const term of survey.terms.get('post_tag')?.values() ?? []) {
      const name = plainText(term.name) || decodeSlug(term.slug).replace(/-/g, ' ') || term.slug;
      for (const edition of term.editions) {
        const values = { edition, name, slug: decodeSlug(term.slug) || slugFromHeadline(name) };
        const id = await bring(
          deps,
          shelf,
          {
            kind: 'tag',
            sourceId: copyOf(term.slug, edition, [...term.editions][0] ?? ownEdition),
            sourceHash: hashOf([name]),
            values,
          },
          {
            insert: async (row) => first(await tx.insert(tags).values(row).returning()),
            update: async (target, row) =>
              void (await tx.update(tags).set({ name: row.name }).where(eq(tags.id, target))),
            fingerprint: (row) => hashOf([row.name]),
          },
          entries,
        );
        ids.set(edition, term.slug, id);
      }
    }
    await log.write(tx, entries);
  });
  log.remember(entries);
  return ids;
}

export interface SectionInfo {
  id: number;
  rootId: number;
  depth: number;
  isUncategorised: boolean;
  isOpinion: boolean;
  name: string;
  slug: string;
}

/** Categories as sections with one level below; deeper ones move up to it. By edition and raw slug. */
export async function importSections(deps: TermDeps): Promise<Map<string, SectionInfo>> {
  const { db, survey, log, tally, edition: ownEdition } = deps;
  const infos = new Map<string, SectionInfo>();
  const entries: LogEntry[] = [];
  const columns = {
    id: sections.id,
    edition: sections.edition,
    slug: sections.slug,
    name: sections.name,
    parentId: sections.parentId,
    introduction: sections.introduction,
  };
  await db.transaction(async (tx) => {
    const shelf = new Shelf(await tx.select(columns).from(sections), log.targets('category'));
    const order = new Map(survey.menuCategories.map((id, index) => [id, index + 1]));
    const tree = categoryTree(survey.terms.get('category') ?? new Map());
    for (const node of tree) {
      const { term, root, depth, isUncategorised, isInCircle } = node;
      const name = isUncategorised
        ? UNCATEGORISED[ownEdition]
        : plainText(term.name) || decodeSlug(term.slug).replace(/-/g, ' ') || term.slug;
      if (isInCircle) tally.note('category whose ancestors lead in a circle, made a top section', name);
      if (depth > 1)
        tally.note('category nested deeper than a section may be, moved up below its first section', name);
      if (isUncategorised) tally.note(`default category is now the section «${name}»`, plainText(term.name));
      const own = isUncategorised ? slugFromHeadline(name) : decodeSlug(term.slug);
      const slug = isUsableSectionSlug(own) ? own : usableSlug(name, own);
      if (slug !== own)
        tally.note('category slug is reserved or digits only, renamed', `${own || term.slug} → ${slug}`);
      for (const edition of term.editions) {
        const parent = root ? infos.get(`${edition} ${root.slug}`) : undefined;
        const values = {
          edition,
          name,
          slug,
          parentId: parent ? parent.rootId : null,
          introduction: plainText(term.description) || null,
        };
        const position = isUncategorised ? 9_999 : (order.get(term.id) ?? 1_000);
        const id = await bring(
          deps,
          shelf,
          {
            kind: 'category',
            sourceId: copyOf(term.slug, edition, [...term.editions][0] ?? ownEdition),
            sourceHash: hashOf([name, values.introduction]),
            values,
          },
          {
            insert: async (row) =>
              first(
                await tx
                  .insert(sections)
                  .values({ ...row, position, rhythm: rhythmOf(name, own) })
                  .returning(columns),
              ),
            update: async (target, row) =>
              void (await tx
                .update(sections)
                .set({ name: row.name, introduction: row.introduction })
                .where(eq(sections.id, target))),
            fingerprint: (row) => hashOf([row.name, row.introduction]),
          },
          entries,
        );
        const row = shelf.byId(id);
        infos.set(`${edition} ${term.slug}`, {
          id,
          rootId: row?.parentId ?? id,
          depth,
          isUncategorised,
          isOpinion: rhythmOf(name, own) === 'opinion' || (parent?.isOpinion ?? false),
          name,
          slug: row?.slug ?? slug,
        });
      }
    }
    await log.write(tx, entries);
  });
  log.remember(entries);
  return infos;
}

/** A section's slug may be a name of its own instead, or get a word before it. */
function usableSlug(name: string, own: string): string {
  const named = slugFromHeadline(name);
  if (isUsableSectionSlug(named)) return named;
  return `${/\p{Script=Arabic}/u.test(name) ? 'قسم' : 'section'}-${own || named}`;
}

/** What newspapers call the page of stories that belong nowhere. */
const UNCATEGORISED: Record<Edition, string> = { ar: 'متفرقات', en: 'Miscellany', fr: 'Divers' };

/** How the front sets a section's block, by the names sections usually have. */
const RHYTHMS: [names: RegExp, rhythm: SectionRhythm][] = [
  [/^(?:سياسة|السياسة|سياسي|سياسات|أخبار سياسية|politics|politique|policy)$/i, 'politics'],
  [/^(?:اقتصاد|الاقتصاد|مال وأعمال|اقتصاد وأعمال|economy|business|economie|économie)$/i, 'economy'],
  [/^(?:العالم|عالم|دولي|دوليات|عربي ودولي|أخبار العالم|world|international|monde)$/i, 'world'],
  [
    /^(?:رأي|الرأي|آراء|أراء|مقالات|مقالات الرأي|كتاب وآراء|opinion|opinions|columns|tribune|tribunes)$/i,
    'opinion',
  ],
  [/^(?:ثقافة|الثقافة|ثقافة وفن|ثقافة وفنون|فن|فنون|culture|arts)$/i, 'culture'],
  [/^(?:رياضة|الرياضة|sport|sports)$/i, 'sport'],
];

function rhythmOf(name: string, slug: string): SectionRhythm {
  return RHYTHMS.find(([names]) => names.test(name) || names.test(slug))?.[1] ?? 'plain';
}

/** Archives of categories, tags and authors lead to the new ones, where those do not stand at the same address. */
export async function redirectTerms(
  deps: TermDeps,
  targets: { sections: Map<string, SectionInfo>; tags: TermIds; authors: TermIds },
  portal: PortalAddresses,
): Promise<void> {
  const { db, survey, tally, edition } = deps;
  const wanted: NewRedirect[] = [];
  const add = (addresses: string[], to: RedirectTargetRef) => {
    const free = addresses.filter((address) => !isPortalAddress(address, portal));
    wanted.push(...withBasePath(free, survey.site).map((from) => ({ from, to })));
  };
  const preferred = (editions: Set<Edition>) =>
    editions.has(edition) ? edition : ([...editions][0] ?? edition);
  for (const node of categoryTree(survey.terms.get('category') ?? new Map())) {
    const info = targets.sections.get(`${preferred(node.term.editions)} ${node.term.slug}`);
    if (info) add(categoryAddresses({ id: node.term.id, slugs: node.slugs }), { sectionId: info.id });
  }
  for (const term of survey.terms.get('post_tag')?.values() ?? []) {
    const id = targets.tags.get(preferred(term.editions), term.slug);
    if (id) add(tagAddresses(decodeSlug(term.slug)), { tagId: id });
  }
  for (const author of survey.authors.values()) {
    const id = targets.authors.get(preferred(author.editions), author.login.toLowerCase());
    if (id) add(authorAddresses(author), { authorId: id });
  }
  for (const [year, month] of survey.lastMonths)
    add([`/${year}`], { toPath: `/archive/${year}/${month.slice(5)}` });
  tally.addRedirects(await db.transaction((tx) => addRedirects(tx, wanted)));
}

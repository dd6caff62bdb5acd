/**
 * The demo edition as it lies in `db/seed/demo`: JSON Lines written by hand, checked by these schemas
 * before anything reaches the database. Articles name each other, pictures and authors by key.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { CORRECTION_KINDS } from '@/lib/corrections/types';
import { EDITIONS, type Edition } from '@/lib/i18n/editions';
import { SECTION_RHYTHMS } from '@/lib/sections/types';

const words = z.string().trim().min(1);
const picture = z.strictObject({ image: words, alt: words, caption: words, credit: words });

const block = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('p'), text: words }),
  z.strictObject({ type: z.literal('h2'), text: words }),
  z.strictObject({ type: z.literal('quote'), text: words, cite: words.nullable() }),
  z.strictObject({ type: z.literal('pullquote'), text: words, cite: words.nullable() }),
  z.strictObject({ type: z.literal('list'), ordered: z.boolean(), items: z.array(words).min(1) }),
  z.strictObject({ type: z.literal('facts'), title: words, items: z.array(words).min(1) }),
  z.strictObject({
    type: z.literal('table'),
    caption: words,
    head: z.array(words).min(1),
    rows: z.array(z.array(z.string()).min(1)).min(1),
  }),
  z.strictObject({ type: z.literal('figure'), ...picture.shape }),
  z.strictObject({ type: z.literal('gallery'), images: z.array(picture).min(1) }),
  z.strictObject({ type: z.literal('related'), key: words }),
  z.strictObject({ type: z.literal('qa'), q: words, a: words }),
]);
export type DemoBlock = z.infer<typeof block>;

export const DEMO_KINDS = [
  'news',
  'analysis',
  'opinion',
  'interview',
  'feature',
  'explainer',
  'gallery',
  'profile',
  'review',
] as const;

const article = z.strictObject({
  key: words,
  edition: z.enum(EDITIONS),
  section: words,
  /** Slug of a sub-section; null: the article stands in the section itself. */
  subsection: words.nullable(),
  kind: z.enum(DEMO_KINDS),
  kicker: words,
  headline: words,
  standfirst: words,
  dateline: words.nullish(),
  authors: z.array(words).min(1),
  tags: z.array(words).min(1),
  /** Published so many hours before the moment of loading. */
  ageHours: z.number().positive(),
  hero: picture.nullable(),
  body: z.array(block).min(1),
  correction: z
    .strictObject({
      ageHours: z.number().positive(),
      kind: z.enum(CORRECTION_KINDS).default('correction'),
      text: words,
    })
    .nullable(),
  /** Taken back so many hours before the moment of loading: the reader gets headline, date and this reason. */
  withdrawn: z.strictObject({ ageHours: z.number().positive(), reason: words }).nullish(),
  breaking: z.boolean(),
  translationOf: words.nullable(),
});
export type DemoArticle = z.infer<typeof article>;

const perEdition = z.strictObject({ ar: words, en: words, fr: words });
const author = z.strictObject({
  key: words,
  portrait: words.nullable(),
  name: perEdition,
  role: perEdition,
  bio: perEdition,
});
export type DemoAuthor = z.infer<typeof author>;

const section = z.strictObject({
  slug: words,
  rhythm: z.enum(SECTION_RHYTHMS),
  name: perEdition,
  introduction: perEdition,
  /** Sub-sections exist where an edition has enough stories for them: those that name it. */
  children: z.array(
    z.strictObject({ slug: words, name: perEdition.partial(), introduction: perEdition.partial() }),
  ),
});
export type DemoSection = z.infer<typeof section>;

const page = z.strictObject({
  edition: z.enum(EDITIONS),
  slug: words,
  title: words,
  description: words,
  body: z.array(block).min(1),
});
export type DemoPage = z.infer<typeof page>;

const front = z.strictObject({
  lead: z.strictObject({ key: words, related: z.array(words) }),
  secondary: z.array(words),
  opinion: z.array(words),
  /** Heads of section blocks, by section slug. */
  sections: z.record(words, z.array(words)),
});
export type DemoFront = z.infer<typeof front>;

const edition = z.strictObject({ contactEmail: z.email(), front });

export interface DemoMaterial {
  articles: DemoArticle[];
  authors: DemoAuthor[];
  sections: DemoSection[];
  pages: DemoPage[];
  editions: Record<Edition, z.infer<typeof edition>>;
  /** Every picture that an article, page or author names, in order of first use. */
  images: string[];
  /** Absolute path of a picture. */
  imagePath(image: string): string;
  /** The library's own words for a picture: those of its first use in the Arabic edition. */
  pictureWords(image: string): { alt: string; caption?: string; credit?: string };
}

const ARTICLE_FILES = ['ar-a.jsonl', 'ar-b.jsonl', 'ar-c.jsonl', 'en.jsonl', 'fr.jsonl'];

/** `db/seed/demo`, found upwards from this module: it also runs from a bundle in `.build`. */
function demoFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const candidate = join(folder, 'db', 'seed', 'demo');
    if (existsSync(candidate)) return candidate;
    const parent = dirname(folder);
    if (parent === folder) throw new Error('db/seed/demo is not part of this installation');
    folder = parent;
  }
}

/**
 * Reads and checks the whole material.
 * @throws z.ZodError or an Error that names file and line when something has the wrong form.
 */
export function readDemoMaterial(folder: string = demoFolder()): DemoMaterial {
  const text = (name: string) => readFileSync(join(folder, name), 'utf8').normalize('NFC');
  const json = <T>(name: string, schema: z.ZodType<T>): T => schema.parse(JSON.parse(text(name)));
  const lines = <T>(name: string, schema: z.ZodType<T>): T[] =>
    text(name)
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line, index) => {
        const parsed = schema.safeParse(JSON.parse(line));
        if (!parsed.success) throw new Error(`${name}:${index + 1}: ${z.prettifyError(parsed.error)}`);
        return parsed.data;
      });

  const articles = ARTICLE_FILES.flatMap((name) => lines(name, article));
  const authors = json('authors.json', z.array(author));
  const uses = articles.flatMap(picturesOf);
  const portraits = new Map(authors.map((one) => [one.portrait, one.name.ar]));
  return {
    articles,
    authors,
    sections: json('sections.json', z.array(section)),
    pages: lines('pages.jsonl', page),
    editions: json('editions.json', z.strictObject({ ar: edition, en: edition, fr: edition })),
    images: [...new Set([...uses.map((use) => use.image), ...authors.flatMap((one) => one.portrait ?? [])])],
    imagePath: (image) => join(folder, 'img', image),
    pictureWords(image) {
      const use = uses.find((candidate) => candidate.image === image);
      if (use) return { alt: use.alt, caption: use.caption, credit: use.credit };
      return { alt: portraits.get(image) ?? '' };
    },
  };
}

function picturesOf(one: DemoArticle): z.infer<typeof picture>[] {
  const inBody = one.body.flatMap((part) => {
    if (part.type === 'figure') return [part];
    return part.type === 'gallery' ? part.images : [];
  });
  return one.hero ? [one.hero, ...inBody] : inBody;
}

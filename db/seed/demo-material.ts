/**
 * The demo edition as it lies in `db/seed/demo`: JSON Lines written by hand, checked by these schemas
 * before anything reaches the database. Articles name each other, pictures and authors by key.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { CORRECTION_KINDS } from '@/lib/corrections/types';
import { EDITIONS, type Edition } from '@/lib/i18n/editions';
import { projectRoot } from '@/lib/platform/project-root';
import { SECTION_RHYTHMS } from '@/lib/sections/types';

const words = z.string().trim().min(1);
/** Alternative text and credit belong to the picture (`pictures.json`), the caption to its use. */
const picture = z.strictObject({ image: words, caption: words });

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
const pictureWords = z.strictObject({
  /** The point that must stay visible when cropped, 0–1 from left and top. */
  focal: z.tuple([z.number().min(0).max(1), z.number().min(0).max(1)]),
  alt: perEdition,
});
const pictureFile = z.strictObject({
  /** `library` is printed under hero pictures of every edition, the others under figures of their own. */
  credit: perEdition.extend({ library: words }),
  pictures: z.record(words, pictureWords),
});

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
  pictures: z.infer<typeof pictureFile>;
  /** Every picture that an article or author names, in order of first use. */
  images: string[];
  /** Absolute path of a picture. */
  imagePath(image: string): string;
}

const ARTICLE_FILES = ['ar-a.jsonl', 'ar-b.jsonl', 'ar-c.jsonl', 'en.jsonl', 'fr.jsonl'];

/**
 * Reads and checks the whole material.
 * @throws z.ZodError or an Error that names file and line when something has the wrong form.
 */
export function readDemoMaterial(folder = join(projectRoot(), 'db', 'seed', 'demo')): DemoMaterial {
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
  return {
    articles,
    authors,
    sections: json('sections.json', z.array(section)),
    pages: lines('pages.jsonl', page),
    editions: json('editions.json', z.strictObject({ ar: edition, en: edition, fr: edition })),
    pictures: json('pictures.json', pictureFile),
    images: [...new Set([...articles.flatMap(imagesOf), ...authors.flatMap((one) => one.portrait ?? [])])],
    imagePath: (image) => join(folder, 'img', image),
  };
}

function imagesOf(one: DemoArticle): string[] {
  const inBody = one.body.flatMap((part) => {
    if (part.type === 'figure') return [part.image];
    return part.type === 'gallery' ? part.images.map((item) => item.image) : [];
  });
  return one.hero ? [one.hero.image, ...inBody] : inBody;
}

/**
 * Everything an editor can write in an article: what the editor sends, what a revision keeps and what
 * pending changes hold. Status, dates and versions are not in it: those change by use cases only.
 */
import { z } from 'zod';
import { bodySchema } from '@/lib/articles/body/body-schema';
import { ARTICLE_GENRES, ARTICLE_KINDS } from '@/lib/articles/types';

const nfc = (maximum: number) =>
  z
    .string()
    .max(maximum)
    .transform((text) => text.normalize('NFC'));
const optionalText = (maximum: number) =>
  nfc(maximum)
    .nullable()
    .transform((text) => (text === null || text.trim() === '' ? null : text));
const reference = z.number().int().positive();
/** An ISO moment with a zone, as JSON carries it. */
const moment = z.iso.datetime({ offset: true });

/** Lengths are in UTF-16 units and far above what the publish gate allows: nothing typed is ever cut. */
export const articleContentSchema = z.object({
  kind: z.enum(ARTICLE_KINDS),
  genre: z.enum(ARTICLE_GENRES).nullable(),
  headline: nfc(1_000),
  kicker: optionalText(300),
  standfirst: optionalText(4_000),
  dateline: optionalText(200),
  body: bodySchema,
  sectionId: reference.nullable(),
  authorIds: z.array(reference).max(30),
  tagIds: z.array(reference).max(100),
  heroMediaId: reference.nullable(),
  heroAlt: optionalText(2_000),
  heroCaption: optionalText(2_000),
  /** Empty: made from the headline at publication. */
  slug: optionalText(400),
  seoTitle: optionalText(300),
  seoDescription: optionalText(1_000),
  isIndexed: z.boolean(),
  sources: optionalText(10_000),
  embargoUntil: moment.nullable(),
  expiresAt: moment.nullable(),
  isFrontCandidate: z.boolean(),
});
export type ArticleContent = z.output<typeof articleContentSchema>;

/** An article nobody has written yet. */
export const EMPTY_ARTICLE: ArticleContent = {
  kind: 'news',
  genre: null,
  headline: '',
  kicker: null,
  standfirst: null,
  dateline: null,
  body: { type: 'doc', content: [] },
  sectionId: null,
  authorIds: [],
  tagIds: [],
  heroMediaId: null,
  heroAlt: null,
  heroCaption: null,
  slug: null,
  seoTitle: null,
  seoDescription: null,
  isIndexed: true,
  sources: null,
  embargoUntil: null,
  expiresAt: null,
  isFrontCandidate: false,
};

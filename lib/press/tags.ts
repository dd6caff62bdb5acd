/**
 * The vocabulary of cache tags: what a page shows, and what the database says has changed
 * (db/migrations/…invalidation_triggers.sql writes the same words into the outbox).
 * Entities stand apart from lists, so that publishing one article leaves its section's articles alone.
 */
import type { Edition } from '@/lib/i18n/editions';

export const pressTag = {
  /** The whole text of an article: its page, and feeds that carry the text. Dropped hard on withdrawal. */
  article: (id: number) => `article:${id}`,
  /** Headline, standfirst or picture of an article, as cards show them (`cardTags`). */
  card: (id: number) => `card:${id}`,
  section: (id: number) => `section:${id}`,
  tag: (id: number) => `tag:${id}`,
  author: (id: number) => `author:${id}`,
  media: (id: number) => `media:${id}`,
  page: (id: number) => `page:${id}`,
  /** Which translations an article is linked with. */
  translations: (group: string) => `translations:${group}`,
  front: (edition: Edition) => `list:front:${edition}`,
  latest: (edition: Edition) => `list:latest:${edition}`,
  sectionList: (sectionId: number) => `list:section:${sectionId}`,
  tagList: (tagId: number) => `list:tag:${tagId}`,
  authorList: (authorId: number) => `list:author:${authorId}`,
  /** `month` as yyyy-mm, in UTC. */
  archive: (edition: Edition, month: string) => `list:archive:${edition}:${month}`,
  corrections: (edition: Edition) => `list:corrections:${edition}`,
  /** Navigation: the sections of an edition. On every page. */
  sections: (edition: Edition) => `sections:${edition}`,
  /** Footer: the static pages of an edition. On every page. */
  pages: (edition: Edition) => `pages:${edition}`,
  /** Name, clock, month style of an edition. On every page. */
  settings: (edition: Edition) => `settings:${edition}`,
  /** Which editions have something published. On every page, which links to them. */
  editions: 'editions',
  /** On every 404 and 308, since a new redirect may change them. */
  redirects: 'redirects',
} as const;

/** What cards, rivers and boxes of these stories show: the stories themselves, and their authors' names and portraits. */
export function cardTags(cards: Iterable<{ id: number; authors: readonly { id: number }[] }>): string[] {
  const tags = new Set<string>();
  for (const card of cards) {
    tags.add(pressTag.card(card.id));
    for (const author of card.authors) tags.add(pressTag.author(author.id));
  }
  return [...tags];
}

/** The channel on which `outbox` ids are announced. */
export const OUTBOX_CHANNEL = 'nashra_outbox';

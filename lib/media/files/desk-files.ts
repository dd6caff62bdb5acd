import 'server-only';
import { and, desc, ilike, lt, or, type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { database } from '@/db/client';
import { articles, files, pages } from '@/db/schema';
import type { Actor } from '@/lib/auth/actor';
import { can } from '@/lib/auth/permissions';
import { encodePath } from '@/lib/i18n/address';
import { extensionOf } from './file-format';
import { filePath } from './file-path';
import type { FileKind } from './types';

/** A text that links to a file or plays it. */
export interface FileUse {
  place: 'article' | 'page';
  id: number;
  /** Headline or title; empty for a draft without one. */
  name: string;
}

/** A file of the library as the desk lists it. */
export interface DeskFile {
  id: number;
  name: string;
  /** Lower case, without a dot. */
  extension: string;
  /** Encoded: as it stands in links. */
  path: string;
  byteSize: number;
  createdAt: Date;
  uses: FileUse[];
  /** There are more uses than are named. */
  hasMoreUses: boolean;
}

const FILES_PER_PAGE = 50;
const SHOWN_USES = 5;

/**
 * One page of the files besides pictures, newest first, with where each is used. Keyset by id.
 * @returns null for somebody who may not see the library
 */
export async function listDeskFiles(
  actor: Actor,
  filter: { words: string; kind: FileKind | null; before: number | null },
): Promise<{ files: DeskFile[]; next: number | null } | null> {
  if (!can(actor, 'media.view')) return null;
  const rows = await database()
    .select()
    .from(files)
    .where(
      and(
        filter.words === '' ? undefined : ilike(files.name, likeWords(filter.words)),
        filter.kind === null ? undefined : ofKind(filter.kind),
        filter.before === null ? undefined : lt(files.id, filter.before),
      ),
    )
    .orderBy(desc(files.id))
    .limit(FILES_PER_PAGE + 1);
  const shown = rows.slice(0, FILES_PER_PAGE);
  const uses = await usesOf(shown.map((row) => encodePath(filePath(row))));
  return {
    files: shown.map((row) => {
      const path = encodePath(filePath(row));
      const found = uses.get(path) ?? [];
      return {
        id: row.id,
        name: row.name,
        extension: extensionOf(row.name),
        path,
        byteSize: row.byteSize,
        createdAt: row.createdAt,
        uses: found.slice(0, SHOWN_USES),
        hasMoreUses: found.length > SHOWN_USES,
      };
    }),
    next: rows.length > FILES_PER_PAGE ? (shown.at(-1)?.id ?? null) : null,
  };
}

/** How many files the library holds; 0 for somebody who may not see it. */
export async function countDeskFiles(actor: Actor): Promise<number> {
  return can(actor, 'media.view') ? database().$count(files) : 0;
}

/** Words in their order; names have hyphens between theirs. */
const likeWords = (words: string) =>
  `%${words
    .normalize('NFC')
    .replace(/[\\%_]/g, '\\$&')
    .replace(/\s+/g, '%')}%`;

function ofKind(kind: FileKind): SQL | undefined {
  const begins = (...starts: string[]) => or(...starts.map((start) => ilike(files.mimeType, `${start}%`)));
  if (kind === 'pdf') return begins('application/pdf');
  if (kind === 'other') return sql`not (${begins('application/pdf', 'audio/', 'video/')})`;
  return begins(`${kind}/`);
}

/** A file that a template links to may stand in thousands of texts: the newest are read. */
const READ_USES = 500;

/** Texts by the address that stands in them. */
async function usesOf(paths: string[]): Promise<Map<string, FileUse[]>> {
  const uses = new Map<string, FileUse[]>();
  if (paths.length === 0) return uses;
  const inArticles = await database()
    .select({ id: articles.id, name: articles.headline, addresses: addressesIn(articles.body) })
    .from(articles)
    .where(namesOneOf(articles.body, paths))
    .orderBy(desc(articles.id))
    .limit(READ_USES);
  const inPages = await database()
    .select({ id: pages.id, name: pages.title, addresses: addressesIn(pages.body) })
    .from(pages)
    .where(namesOneOf(pages.body, paths))
    .limit(READ_USES);
  const keep = (place: FileUse['place'], rows: typeof inArticles) => {
    for (const { id, name, addresses } of rows)
      for (const path of new Set(addresses)) uses.set(path, [...(uses.get(path) ?? []), { place, id, name }]);
  };
  keep('article', inArticles);
  keep('page', inPages);
  return uses;
}

// Written as in the index `articles_body_files_idx`.
const addressesIn = (body: AnyPgColumn) =>
  sql<string[]>`jsonb_path_query_array(${body}, '$.** ? (@ starts with "/media/")')`;
const namesOneOf = (body: AnyPgColumn, paths: string[]) =>
  sql`${addressesIn(body)} ?| ${sql.param(paths)}::text[]`;

import { sql } from 'drizzle-orm';
import { check, index, pgTable, text } from 'drizzle-orm/pg-core';
import { CORRECTION_KINDS } from '@/lib/corrections/types';
import { articles } from './articles';
import { id, moment, reference } from './columns';
import { people } from './people';

export const corrections = pgTable(
  'corrections',
  {
    id: id(),
    articleId: reference()
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    kind: text({ enum: CORRECTION_KINDS }).notNull().default('correction'),
    text: text().notNull(),
    createdById: text().references(() => people.id, { onDelete: 'set null' }),
    correctedAt: moment().notNull().defaultNow(),
  },
  (table) => [
    check('corrections_text_is_not_empty', sql`btrim(${table.text}) <> ''`),
    index('corrections_article_idx').on(table.articleId, table.correctedAt),
    index('corrections_ledger_idx').on(table.correctedAt.desc().nullsLast(), table.id.desc()),
  ],
);

import { jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { EDITIONS } from '@/lib/i18n/editions';
import type { EditionSettings } from '@/lib/settings/types';
import { moment } from './columns';

/** The newsroom's choices, one row an edition; missing keys mean the defaults of lib/settings. */
export const settings = pgTable('settings', {
  edition: text({ enum: EDITIONS }).primaryKey(),
  choices: jsonb().$type<Partial<EditionSettings>>().notNull().default({}),
  updatedAt: moment().notNull().defaultNow(),
});

/** What this installation remembers about itself (the demo was loaded, …). */
export const installation = pgTable('installation', {
  key: text().primaryKey(),
  value: jsonb().notNull(),
  updatedAt: moment().notNull().defaultNow(),
});

/** Column shapes that several tables share. */
import { bigint, customType, timestamp } from 'drizzle-orm/pg-core';

/** A 64-bit identity; ids stay far below 2^53, so JavaScript numbers hold them exactly. */
export const id = () => bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity();
export const reference = () => bigint({ mode: 'number' });
/** UTC moment with zone. */
export const moment = () => timestamp({ withTimezone: true, mode: 'date' });

export const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });

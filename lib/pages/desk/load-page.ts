import 'server-only';
import { and, desc, eq } from 'drizzle-orm';
import type { Executor } from '@/db/client';
import { auditLog, type pages } from '@/db/schema';
import type { EditingPage } from './types';

/** A row as the editor opens it, with who saved it last. */
export async function toEditingPage(
  executor: Executor,
  row: typeof pages.$inferSelect,
): Promise<EditingPage> {
  const [saved] = await executor
    .select({ name: auditLog.personName })
    .from(auditLog)
    .where(
      and(
        eq(auditLog.subjectKind, 'page'),
        eq(auditLog.subjectId, String(row.id)),
        eq(auditLog.outcome, 'done'),
      ),
    )
    .orderBy(desc(auditLog.id))
    .limit(1);
  const { id, edition, version, updatedAt, title, slug, description, status, body } = row;
  return {
    id,
    edition,
    version,
    savedAt: updatedAt,
    savedByName: saved?.name ?? null,
    fields: { title, slug, description, status, body },
  };
}

import 'server-only';
import { and, eq } from 'drizzle-orm';
import { database, type Executor } from '@/db/client';
import { editLeases } from '@/db/schema';
import type { PersonActor } from '@/lib/auth/actor';

/** Lets go of an article that this tab has open; nothing happens when another has it by now. */
export async function releaseLease(
  { actor, articleId, holder }: { actor: PersonActor; articleId: number; holder: string },
  executor: Executor = database(),
): Promise<void> {
  await executor
    .delete(editLeases)
    .where(
      and(
        eq(editLeases.articleId, articleId),
        eq(editLeases.personId, actor.id),
        eq(editLeases.holder, holder),
      ),
    );
}

import 'server-only';
import type { Transaction } from '@/db/client';
import { type LoadedArticle, printedOf } from '@/lib/articles/editing/load-article';
import { loadGateFacts } from '@/lib/articles/gate/gate-queries';
import { runGate } from '@/lib/articles/gate/run-gate';
import type { GateFinding } from '@/lib/articles/gate/types';
import type { Actor } from '@/lib/auth/actor';
import type { Role } from '@/lib/auth/roles';

/** Whose eyes the gate has where the queue acts for somebody who is not known any more. */
const NOBODYS_ROLE: Role = 'editor';

/**
 * Asks the publish gate, on the server, about the text that is about to go out.
 * @param request.role whose severity counts; by default the actor's
 * @param request.goesOutAt the moment of publication, where that is not now: for embargo, expiry and rights
 * @returns why not, or null when it may go out
 */
export async function passGate(
  tx: Transaction,
  article: LoadedArticle,
  request: {
    actor: Actor;
    acceptsAdvice: boolean;
    role?: Role | undefined;
    now: Date;
    goesOutAt?: Date | undefined;
  },
): Promise<{ ok: false; code: 'gate-blocked' | 'gate-advice'; detail: GateFinding[] } | null> {
  const { actor, acceptsAdvice, now, goesOutAt = now } = request;
  const role = request.role ?? (actor.kind === 'person' ? actor.role : NOBODYS_ROLE);
  const facts = await loadGateFacts(tx, {
    articleId: article.row.id,
    edition: article.row.edition,
    content: article.content,
    printed: printedOf(article),
    now,
    goesOutAt,
  });
  const { findings } = runGate({ content: article.content, facts, role });
  const blocking = findings.filter(({ severity }) => severity === 'blocking');
  if (blocking.length > 0) return { ok: false, code: 'gate-blocked', detail: blocking };
  if (findings.length > 0 && !acceptsAdvice) return { ok: false, code: 'gate-advice', detail: findings };
  return null;
}

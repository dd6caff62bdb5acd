import 'server-only';
import { sql } from 'drizzle-orm';
import type { Executor } from '@/db/client';
import { linkChecks } from '@/db/schema';
import { askLink } from '@/lib/articles/gate/ask-link';
import { knownLinks } from '@/lib/articles/gate/gate-queries';
import { enqueueJob } from '@/lib/jobs/enqueue-job';

export const CHECK_LINKS = 'check-links';

const AT_ONCE = 8;
/** An article with more is a list; the rest is asked when it is opened again. */
const LINKS_MOST = 100;

/** Leaves links that nobody has asked yet to the queue. @returns how many there were */
export async function planLinkCheck(
  executor: Executor,
  { articleId, urls }: { articleId: number; urls: string[] },
): Promise<number> {
  if (urls.length === 0) return 0;
  await enqueueJob(executor, {
    kind: CHECK_LINKS,
    payload: { urls: urls.slice(0, LINKS_MOST) },
    uniqueKey: `${CHECK_LINKS}:${articleId}`,
    maxAttempts: 2,
  });
  return urls.length;
}

/** Asks addresses, several at a time, and keeps what they answered; those known from today are left alone. */
export async function checkLinks(
  executor: Executor,
  { urls, now, signal }: { urls: string[]; now: Date; signal?: AbortSignal | undefined },
): Promise<void> {
  const known = await knownLinks(executor, urls, now);
  const waiting = urls.filter((url) => known[url] === undefined && URL.canParse(url));
  const ask = async () => {
    for (let url = waiting.pop(); url !== undefined; url = waiting.pop()) {
      signal?.throwIfAborted();
      const { outcome, httpStatus } = await askLink(url, { signal });
      await executor
        .insert(linkChecks)
        .values({ url, outcome, httpStatus, checkedAt: sql`now()` })
        .onConflictDoUpdate({
          target: linkChecks.url,
          set: { outcome, httpStatus, checkedAt: sql`now()` },
        });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, ask));
}

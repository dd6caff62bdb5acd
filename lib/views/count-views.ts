import 'server-only';
import { sql } from 'drizzle-orm';
import { database, type Executor } from '@/db/client';
import { articles, viewsHourly } from '@/db/schema';
import { createLogger } from '@/lib/platform/logger';

const FLUSH_MS = 2_000;
/** Articles counted between two writes; more at once is an attack, not an audience. */
const MOST_ARTICLES = 10_000;
const log = createLogger('views');

/** Views that wait to be written: how many each article had, and nothing about who read it. */
export class ViewCounter {
  #waiting = new Map<number, number>();
  #timer: NodeJS.Timeout | undefined;
  readonly #write: (views: ReadonlyMap<number, number>) => Promise<void>;

  constructor(write: (views: ReadonlyMap<number, number>) => Promise<void>) {
    this.#write = write;
  }

  count(articleId: number): void {
    if (!this.#waiting.has(articleId) && this.#waiting.size >= MOST_ARTICLES) return;
    this.#waiting.set(articleId, (this.#waiting.get(articleId) ?? 0) + 1);
    this.#timer ??= setTimeout(() => void this.flush(), FLUSH_MS);
  }

  /** Writes what waits. What cannot be written waits for the next time. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const views = this.#waiting;
    this.#waiting = new Map();
    if (views.size === 0) return;
    try {
      await this.#write(views);
    } catch (error) {
      log.warn({ err: error, articles: views.size }, 'views could not be written yet');
      for (const [articleId, count] of this.#waiting)
        views.set(articleId, (views.get(articleId) ?? 0) + count);
      this.#waiting = views;
      this.#timer ??= setTimeout(() => void this.flush(), FLUSH_MS);
    }
  }
}

/** Adds views to the running hour; numbers that are no published article are left out. */
export async function addViews(db: Executor, views: ReadonlyMap<number, number>, now: Date): Promise<void> {
  await db.execute(sql`
    insert into ${viewsHourly} (article_id, hour, views)
    select a.id, date_trunc('hour', ${now.toISOString()}::timestamptz, 'UTC'), counted.views
    from unnest(${sql.param([...views.keys()])}::bigint[], ${sql.param([...views.values()])}::int[]) as counted(id, views)
    join ${articles} a on a.id = counted.id and a.status = 'published'
    order by a.id
    on conflict (article_id, hour) do update set views = views_hourly.views + excluded.views`);
}

const shared = globalThis as typeof globalThis & { nashraViewCounter?: ViewCounter };

/** The counter of this process. */
export function viewCounter(): ViewCounter {
  shared.nashraViewCounter ??= new ViewCounter((views) => addViews(database(), views, new Date()));
  return shared.nashraViewCounter;
}

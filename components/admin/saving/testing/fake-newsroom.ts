import type { Timers } from '@/components/admin/saving/article-document';
import type { LocalCopies, LocalCopy } from '@/components/admin/saving/local-copies';
import type {
  SaveAnswer,
  SaveRequest,
  SaveServer,
  StoredAnswer,
} from '@/components/admin/saving/save-server';
import { type ArticleContent, EMPTY_ARTICLE } from '@/lib/articles/article-content';
import { isSameContent, normalContent } from '@/lib/articles/editing/normal-content';
import { type ReferenceMove, withMoves } from '@/lib/articles/editing/references/reference-moves';

/** How the way to the server is: `lost`: the request does not arrive; `deaf`: it does, its answer is lost. */
export type Way = 'open' | 'lost' | 'deaf' | 'signed-out';

/** The server's side of one article, in memory, with the rules of `saveArticle`. */
export class FakeServer implements SaveServer {
  way: Way = 'open';
  stored: StoredAnswer;
  holder: string | null = null;
  /** What was merged or deleted while the article was written. */
  moves: ReferenceMove[] = [];
  /** Every text that it ever had. */
  ledger: ArticleContent[] = [];
  acknowledged: ArticleContent[] = [];
  atOnce = 0;
  mostAtOnce = 0;
  readonly #timers: FakeTimers;

  constructor(content: ArticleContent, timers: FakeTimers) {
    this.stored = { version: 1, content, editedAt: 0, editedByName: null };
    this.#timers = timers;
  }

  async save(request: SaveRequest): Promise<SaveAnswer> {
    const { way } = this;
    this.mostAtOnce = Math.max(this.mostAtOnce, ++this.atOnce);
    await this.#timers.sleep(50);
    this.atOnce -= 1;
    if (way === 'lost') return { kind: 'unreachable' };
    if (way === 'signed-out') return { kind: 'signed-out' };
    const answer = this.#decide(request);
    if (way === 'deaf') return { kind: 'unreachable' };
    if (answer.kind === 'saved') this.acknowledged.push(request.content);
    return answer;
  }

  #decide(request: SaveRequest): SaveAnswer {
    if (this.holder !== null && this.holder !== request.holder)
      return { kind: 'lease-lost', lease: leaseOf(this.holder) };
    if (request.version !== this.stored.version) return { kind: 'conflict', current: this.stored };
    const moves = this.moves.filter(({ kind, id }) => kind === 'tag' && request.content.tagIds.includes(id));
    this.write(withMoves(request.content, moves), 'مريم الزين');
    return { kind: 'saved', version: this.stored.version, savedAt: this.#timers.now(), moves };
  }

  /** What somebody else saves. */
  write(content: ArticleContent, editedByName: string): void {
    const version = this.stored.version + 1;
    this.stored = { version, content: normalContent(content), editedAt: this.#timers.now(), editedByName };
    this.ledger.push(this.stored.content);
  }

  lease = async () => ({ kind: 'unreachable' as const });
  leave = () => undefined;
  current = async () => this.stored;
}

export const leaseOf = (holder: string) => ({
  personId: holder,
  personName: 'ليلى منصوري',
  holder,
  acquiredAt: 0,
});

/** Time that passes only when a test lets it. */
export class FakeTimers implements Timers {
  #now = 0;
  #due: { at: number; run: () => void }[] = [];
  now = () => this.#now;
  after = (ms: number, run: () => void) => {
    const due = { at: this.#now + ms, run };
    this.#due.push(due);
    return () => {
      this.#due = this.#due.filter((other) => other !== due);
    };
  };
  sleep = (ms: number) => new Promise<void>((resolve) => this.after(ms, resolve));

  async pass(ms: number): Promise<void> {
    const end = this.#now + ms;
    for (;;) {
      await settle();
      const next = this.#due.sort((a, b) => a.at - b.at)[0];
      if (!next || next.at > end) break;
      this.#due.shift();
      this.#now = next.at;
      next.run();
    }
    this.#now = end;
  }
}

/** Lets promises that are ready go on. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 8; turn++) await Promise.resolve();
}

export class FakeCopies implements LocalCopies {
  readonly kept = new Map<string, LocalCopy>();
  isBroken = false;
  put = async (copy: LocalCopy) => {
    if (this.isBroken) throw new Error('no room');
    this.kept.set(copy.holder, structuredClone(copy));
  };
  list = async () => [...this.kept.values()];
  remove = async ({ holder }: { holder: string }) => {
    this.kept.delete(holder);
  };
}

export const articleOf = (...paragraphs: string[]): ArticleContent => ({
  ...EMPTY_ARTICLE,
  headline: 'ميناء يعمل بنصف طاقته',
  body: {
    type: 'doc',
    content: paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
  },
});

export const hasText = (content: ArticleContent, text: string) => JSON.stringify(content.body).includes(text);

export { isSameContent };

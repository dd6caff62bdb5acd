import type { LocalCopies, LocalCopy } from '@/components/admin/saving/local-copies';
import type {
  LeaseAnswer,
  LeaseHolder,
  SaveAnswer,
  SaveServer,
  StoredAnswer,
} from '@/components/admin/saving/save-server';
import type { ArticleContent } from '@/lib/articles/article-content';
import { mergeContents } from '@/lib/articles/editing/merging/merge-contents';
import { isSameContent } from '@/lib/articles/editing/normal-content';
import { type ReferenceMove, withMoves } from '@/lib/articles/editing/references/reference-moves';

export type SavingState =
  | 'saved'
  | 'saving'
  | 'unsaved'
  | 'offline'
  | 'signed-out'
  | 'conflict'
  | 'lease-lost'
  | 'failed';

/** Time, as the document needs it; tests turn it by hand. */
export interface Timers {
  now(): number;
  /** @returns cancels it */
  after(ms: number, run: () => void): () => void;
}

export interface DocumentPorts {
  articleId: number;
  personId: string;
  /** This tab. */
  holder: string;
  server: SaveServer;
  copies: LocalCopies;
  timers: Timers;
  onChange: () => void;
}

/** Two texts that touch the same blocks: the editor decides. */
export interface Conflict {
  base: ArticleContent;
  mine: ArticleContent;
  theirs: StoredAnswer;
}

const QUIET_MS = 800;
/** Who never pauses is saved too. */
const LONGEST_UNSAVED_MS = 4_000;
const RETRY_MS = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000];
const SIGNED_OUT_RETRY_MS = 5_000;
/** Refusals that another text may not meet. */
const MENDABLE: ReadonlySet<string> = new Set(['invalid-input', 'foreign-reference']);

/**
 * One article in one tab: every change goes to the local copy at once and to the server soon; one request at a
 * time; nothing is thrown away before the server has acknowledged it. Knows no browser: what it needs comes in
 * as ports.
 */
export class ArticleDocument {
  content: ArticleContent;
  version: number;
  savedAt: number;
  conflict: Conflict | null = null;
  lease: LeaseHolder | null = null;
  /** Grows when `content` was replaced by something else than `change`. */
  replaceEpoch = 0;
  /** What was chosen here and merged or deleted before it was saved; until the editor has read it. */
  moves: readonly ReferenceMove[] = [];
  /** Why the server will not have the text. */
  refusal: string | null = null;
  /** The newest local copy is on its way to the disk, or could not be kept. */
  isLocallyStored = true;
  /** The last attempt to keep a local copy failed. */
  isUnkept = false;

  readonly #ports: DocumentPorts;
  #base: ArticleContent;
  /** Texts sent whose fate is not known. */
  #sent: ArticleContent[] = [];
  /** This tab's side of a conflict that was resolved and not saved yet. */
  #mine: ArticleContent | undefined;
  #flight: Promise<void> | null = null;
  #trouble: 'offline' | 'signed-out' | null = null;
  #isReadOnly = false;
  #failures = 0;
  #unsavedSince: number | null = null;
  #cancelTimer: (() => void) | null = null;
  #puts = 0;
  #isClosed = false;

  constructor(initial: { version: number; content: ArticleContent; savedAt: number }, ports: DocumentPorts) {
    this.#ports = ports;
    this.version = initial.version;
    this.content = initial.content;
    this.#base = initial.content;
    this.savedAt = initial.savedAt;
  }

  get isDirty(): boolean {
    return this.content !== this.#base;
  }

  get state(): SavingState {
    if (this.conflict) return 'conflict';
    if (this.#isReadOnly) return 'lease-lost';
    if (this.refusal !== null) return 'failed';
    if (this.#trouble && (this.isDirty || this.#trouble === 'signed-out')) return this.#trouble;
    if (this.#flight) return 'saving';
    return this.isDirty ? 'unsaved' : 'saved';
  }

  /** Takes over what the editor wrote. Kept locally before this returns; sent soon. */
  change(patch: Partial<ArticleContent>): void {
    this.content = { ...this.content, ...patch };
    if (this.refusal !== null && MENDABLE.has(this.refusal)) this.refusal = null;
    this.#unsavedSince ??= this.#ports.timers.now();
    this.#keepCopy();
    this.#schedule();
    this.#ports.onChange();
  }

  /** Takes over what was set right outside of the text's editor, which must load it anew. */
  rewrite(content: ArticleContent): void {
    this.replaceEpoch += 1;
    this.change(content);
  }

  /** Sends what is unsaved now. True when the server has all of it. */
  async saveNow(): Promise<boolean> {
    const wanted = this.content;
    this.refusal = null;
    for (;;) {
      this.#cancel();
      await this.#flight;
      if (this.conflict || this.#isReadOnly || this.refusal !== null) return false;
      if (!this.isDirty) return true;
      const version = this.version;
      await this.#send('saved');
      if (this.version === version) return false;
      if (this.#base === wanted) return true;
    }
  }

  /** Tries again now: the network is back, somebody signed in. */
  poke(): void {
    this.#failures = 0;
    if (this.isDirty || this.#trouble) this.#attempt();
  }

  /** The page goes: a last request that outlives it. The local copy has everything anyway. */
  leave(): void {
    if (!this.isDirty || !this.#maySend()) return;
    const { content } = this;
    this.#sent = [...this.#sent, content];
    this.#keepCopy();
    void this.#ports.server
      .save(this.#request(content, 'autosave'), { isLeaving: true })
      .then((answer) => this.#hear(answer, content));
  }

  open(): void {
    this.#isClosed = false;
  }

  close(): void {
    this.#isClosed = true;
    this.#cancel();
  }

  /** Nothing is sent, everything is kept: somebody else edits, or this person may not. */
  readOnly(lease: LeaseHolder | null): void {
    this.lease = lease;
    this.#isReadOnly = true;
    this.#cancel();
    this.#ports.onChange();
  }

  /** What the server says about who edits the article. */
  hearLease(answer: LeaseAnswer): void {
    if (answer.kind === 'signed-out' || answer.kind === 'unreachable') {
      this.#trouble = answer.kind === 'signed-out' ? 'signed-out' : 'offline';
      if (!this.#cancelTimer && !this.#flight) this.#after(SIGNED_OUT_RETRY_MS);
      this.#ports.onChange();
      return;
    }
    this.#trouble = null;
    if (answer.kind === 'held') this.readOnly(answer.lease);
    if (answer.kind === 'mine') {
      this.lease = answer.lease;
      this.#isReadOnly = false;
    }
    const newest = answer.kind === 'refused' ? 0 : answer.version;
    const isBehind = newest > this.version;
    if (isBehind && !this.#flight && !this.isDirty) void this.#catchUp();
    else this.#attempt();
    this.#ports.onChange();
  }

  /** The editor has read what became of what was chosen. */
  forgetMoves(): void {
    this.moves = [];
    this.#ports.onChange();
  }

  /** The desk changed the article around this editor (published it, sent it back). */
  serverMoved(current: StoredAnswer): void {
    if (current.version <= this.version || this.#flight) return;
    this.#meet(current);
    this.#ports.onChange();
  }

  /** Goes on from a copy that an earlier tab left behind. */
  adopt(copy: LocalCopy): void {
    const stored = { version: this.version, content: this.#base, editedAt: this.savedAt, editedByName: null };
    this.content = copy.content;
    this.#base = copy.base.content;
    this.version = copy.base.version;
    this.#sent = copy.sent;
    this.#unsavedSince = this.#ports.timers.now();
    this.replaceEpoch += 1;
    if (stored.version === copy.base.version) this.#keepCopy();
    else this.#meet(stored);
    if (this.isDirty && !this.conflict) this.#schedule();
    this.#ports.onChange();
  }

  /** Ends a conflict with the text that the editor made of both. */
  resolve(content: ArticleContent): void {
    if (!this.conflict) return;
    this.#mine ??= this.conflict.mine;
    this.#stand(this.conflict.theirs, content);
    this.conflict = null;
    this.#ports.onChange();
    this.#attempt();
  }

  #maySend(): boolean {
    return !this.conflict && !this.#isReadOnly && this.refusal === null && !this.#isClosed;
  }

  #schedule(): void {
    if (!this.#maySend() || this.#trouble || this.#flight) return;
    const waited = this.#ports.timers.now() - (this.#unsavedSince ?? this.#ports.timers.now());
    this.#after(Math.max(0, Math.min(QUIET_MS, LONGEST_UNSAVED_MS - waited)));
  }

  #after(ms: number): void {
    this.#cancel();
    if (!this.#isClosed) this.#cancelTimer = this.#ports.timers.after(ms, () => this.#attempt());
  }

  #cancel(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = null;
  }

  #attempt(): void {
    this.#cancel();
    if (this.#maySend() && !this.#flight && this.isDirty) void this.#send('autosave');
  }

  #send(reason: 'autosave' | 'saved'): Promise<void> {
    // What may have arrived is asked for again first, so that its fate is known before anything follows it.
    const content = this.#sent.at(-1) ?? this.content;
    if (this.#sent.length === 0) this.#sent = [content];
    this.#keepCopy();
    const flight = this.#ports.server
      .save(this.#request(content, reason), { isLeaving: false })
      .then((answer) => {
        this.#flight = null;
        this.#hear(answer, content);
      });
    this.#flight = flight;
    this.#ports.onChange();
    return flight;
  }

  #request(content: ArticleContent, reason: 'autosave' | 'saved') {
    return { version: this.version, holder: this.#ports.holder, content, reason, mine: this.#mine };
  }

  #hear(answer: SaveAnswer, content: ArticleContent): void {
    // Of two requests at once (a page that went and came back) one may have brought everything.
    const isSettled = !this.isDirty && (answer.kind === 'signed-out' || answer.kind === 'unreachable');
    if (isSettled) this.#sent = [];
    if (isSettled || (answer.kind !== 'unreachable' && answer.kind !== 'signed-out')) {
      this.#failures = 0;
      this.#trouble = null;
    }
    if (isSettled) {
      this.#ports.onChange();
      return;
    }
    switch (answer.kind) {
      case 'saved':
        this.#acknowledge(answer, content);
        break;
      case 'conflict':
        this.#meet(answer.current);
        break;
      case 'lease-lost':
        this.lease = answer.lease;
        this.#isReadOnly = true;
        break;
      case 'refused':
        this.#sent = [];
        this.refusal = answer.code;
        break;
      case 'signed-out':
        this.#trouble = 'signed-out';
        this.#after(SIGNED_OUT_RETRY_MS);
        break;
      case 'unreachable':
        this.#trouble = 'offline';
        this.#after(RETRY_MS[Math.min(this.#failures, RETRY_MS.length - 1)] ?? QUIET_MS);
        this.#failures += 1;
    }
    this.#ports.onChange();
  }

  #acknowledge(answer: Extract<SaveAnswer, { kind: 'saved' }>, content: ArticleContent): void {
    this.version = answer.version;
    this.savedAt = answer.savedAt;
    this.#base = withMoves(content, answer.moves);
    this.content = this.content === content ? this.#base : withMoves(this.content, answer.moves);
    this.moves = [...this.moves, ...answer.moves];
    this.#sent = [];
    this.#mine = undefined;
    this.#unsavedSince = this.isDirty ? this.#ports.timers.now() : null;
    this.#keepCopy();
    if (this.isDirty) this.#schedule();
  }

  /** The server has another version than this text was made from. */
  #meet(current: StoredAnswer): void {
    // It may be our own, whose acknowledgement was lost.
    const own = this.#sent.find((sent) => isSameContent(sent, current.content));
    const base = own ?? this.#base;
    const merge = mergeContents({ base, mine: this.content, theirs: current.content });
    if (merge.conflicts.length > 0) {
      this.conflict = { base, mine: this.content, theirs: current };
      this.#cancel();
      return;
    }
    const isMine = isSameContent(merge.content, this.content);
    if (!isMine) this.replaceEpoch += 1;
    this.#stand(current, isMine ? this.content : merge.content);
    if (this.isDirty) this.#schedule();
  }

  /** Stands on the server's text, with what the tab has beyond it. */
  #stand(current: StoredAnswer, content: ArticleContent): void {
    if (this.conflict) this.replaceEpoch += 1;
    this.version = current.version;
    this.savedAt = current.editedAt;
    this.content = content;
    this.#base = isSameContent(content, current.content) ? content : current.content;
    this.#sent = [];
    this.#unsavedSince = this.isDirty ? this.#ports.timers.now() : null;
    this.#keepCopy();
  }

  async #catchUp(): Promise<void> {
    const current = await this.#ports.server.current();
    if (current) this.serverMoved(current);
  }

  #keepCopy(): void {
    const put = ++this.#puts;
    this.isLocallyStored = false;
    const { articleId, personId, holder, timers } = this.#ports;
    this.#ports.copies
      .put({
        articleId,
        personId,
        holder,
        base: { version: this.version, content: this.#base },
        content: this.content,
        sent: this.#sent,
        isAcknowledged: !this.isDirty,
        changedAt: timers.now(),
      })
      .then(
        () => {
          if (put === this.#puts) this.isLocallyStored = true;
          this.isUnkept = false;
        },
        () => {
          this.isUnkept = true;
          this.#ports.onChange();
        },
      );
  }
}

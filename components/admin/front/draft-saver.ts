import type { FrontGhosts } from '@/lib/fronts/desk/types';
import type { FrontZones } from '@/lib/fronts/types';

/** What of a draft is saved. */
export interface DraftContent {
  zones: FrontZones;
  /** ISO; null: it goes live when somebody publishes it. */
  plannedFor: string | null;
}

export interface DraftVersion {
  versionId: number;
  version: number;
}

export type SaveAnswer =
  | { ok: true; version: number; ghosts: FrontGhosts }
  | {
      ok: false;
      code: 'conflict' | 'not-draft' | 'not-found' | 'unsound' | 'signed-out' | 'forbidden' | 'failed';
    };

export interface DraftServer {
  /** `isNew` is false when somebody else has a draft open already; null when it could not be reached. */
  open: () => Promise<(DraftVersion & { isNew: boolean }) | null>;
  save: (draft: DraftVersion, content: DraftContent) => Promise<SaveAnswer>;
}

/**
 * `conflict`: somebody else saved, published or threw away the draft meanwhile. `failed`: the server could not
 * be reached or refused; tried again.
 */
export type SavingState = 'saved' | 'waiting' | 'saving' | 'failed' | 'conflict' | 'refused';

/** After the last change, so that a row of moves is one save. */
const PAUSE_MS = 600;
const RETRY_MS = 4_000;

/**
 * Keeps a draft on the server behind what the editor does: one save at a time, always the newest content, never
 * over somebody else's. Nothing is given up: what could not be saved stays here and is tried again.
 */
export class DraftSaver {
  readonly #server: DraftServer;
  readonly #tell: (state: SavingState, ghosts?: FrontGhosts) => void;
  #draft: DraftVersion | null;
  #content: DraftContent | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | null = null;
  #state: SavingState = 'saved';

  constructor(
    server: DraftServer,
    draft: DraftVersion | null,
    tell: (state: SavingState, ghosts?: FrontGhosts) => void,
  ) {
    this.#server = server;
    this.#draft = draft;
    this.#tell = tell;
  }

  get draft(): DraftVersion | null {
    return this.#draft;
  }

  /** Whether the server has everything. */
  get isSettled(): boolean {
    return this.#content === null && this.#running === null;
  }

  change(content: DraftContent): void {
    this.#content = content;
    if (this.#state === 'conflict') return;
    this.#say('waiting');
    this.#wait(PAUSE_MS);
  }

  /** Saves now what waits. @returns whether everything is on the server */
  async flush(): Promise<boolean> {
    while (this.#running || (this.#content && this.#state !== 'conflict' && this.#state !== 'refused')) {
      clearTimeout(this.#timer);
      this.#running ??= this.#save().finally(() => {
        this.#running = null;
      });
      await this.#running;
      if (this.#state === 'failed') break;
    }
    return this.#content === null;
  }

  /** Goes on from what stands on the server: after loading theirs, publishing or discarding. */
  adopt(draft: DraftVersion | null): void {
    clearTimeout(this.#timer);
    this.#draft = draft;
    this.#content = null;
    this.#say('saved');
  }

  /** Saves one's own over what stands on the server, which the editor has been told of. */
  keepMine(draft: DraftVersion | null, content: DraftContent): void {
    this.#draft = draft;
    this.#content = content;
    this.#say('waiting');
    this.#wait(0);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #wait(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), ms);
  }

  #say(state: SavingState, ghosts?: FrontGhosts): void {
    this.#state = state;
    this.#tell(state, ghosts);
  }

  async #save(): Promise<void> {
    const content = this.#content;
    if (!content) return;
    this.#say('saving');
    const draft = this.#draft ?? (await this.#open());
    if (!draft) return;
    const answer = await this.#server.save(draft, content);
    // Meanwhile the editor took over another version: what this one was saved into is no longer ours.
    if (this.#draft !== draft) return;
    if (answer.ok) {
      this.#draft = { ...draft, version: answer.version };
      if (this.#content === content) this.#content = null;
      this.#say(this.#content === null ? 'saved' : 'waiting', answer.ghosts);
    } else if (answer.code === 'conflict' || answer.code === 'not-draft' || answer.code === 'not-found') {
      this.#say('conflict');
    } else if (answer.code === 'failed') {
      this.#fail();
    } else {
      this.#say('refused');
    }
  }

  async #open(): Promise<DraftVersion | null> {
    const opened = await this.#server.open();
    if (!opened) {
      this.#fail();
      return null;
    }
    this.#draft = { versionId: opened.versionId, version: opened.version };
    if (opened.isNew) return this.#draft;
    this.#say('conflict');
    return null;
  }

  #fail(): void {
    this.#say('failed');
    this.#wait(RETRY_MS);
  }
}

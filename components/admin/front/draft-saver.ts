import type { FrontGhosts } from '@/lib/fronts/desk/types';
import type { FrontZones } from '@/lib/fronts/types';

/** What of a draft is saved. */
export interface DraftContent {
  zones: FrontZones;
  /** ISO; null: it goes live when somebody publishes it. */
  plannedFor: string | null;
}

/** What this tab has beyond the server, and what it was made from. */
export interface UnsavedDraft {
  base: DraftContent;
  content: DraftContent;
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

/** `failed`: the server could not be reached, or had a fault. */
export type OpenFailure = 'signed-out' | 'forbidden' | 'failed';

export interface DraftServer {
  /** `isNew` is false when somebody else has a draft open already. */
  open: () => Promise<(DraftVersion & { isNew: boolean }) | { failure: OpenFailure }>;
  save: (draft: DraftVersion, content: DraftContent) => Promise<SaveAnswer>;
}

/**
 * `conflict`: somebody else saved, published or threw away the draft meanwhile. `failed`: the server could not
 * be reached; tried again. `signed-out`: tried again too, since people sign in anew in another tab. `refused`: it
 * would not do as a front; the next change is tried. `forbidden`: the person's role does not allow it any more.
 */
export type SavingState =
  | 'saved'
  | 'waiting'
  | 'saving'
  | 'failed'
  | 'signed-out'
  | 'conflict'
  | 'refused'
  | 'forbidden';

/** Asking again without a change would change nothing. */
const ENDED: ReadonlySet<SavingState> = new Set(['conflict', 'refused']);
/** Something outside must change first: what waits is asked again later, not at once. */
const HINDERED: ReadonlySet<SavingState> = new Set(['failed', 'signed-out', 'forbidden']);

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
  readonly #keep: (unsaved: UnsavedDraft | null) => void;
  /** What the server has. */
  #base: DraftContent;
  #draft: DraftVersion | null;
  #content: DraftContent | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | null = null;
  #state: SavingState = 'saved';

  constructor(
    server: DraftServer,
    stored: { draft: DraftVersion | null; content: DraftContent },
    tell: (state: SavingState, ghosts?: FrontGhosts) => void,
    /** Called with whatever must outlive the tab, before it is sent; with null when the server has it all. */
    keep: (unsaved: UnsavedDraft | null) => void = () => undefined,
  ) {
    this.#server = server;
    this.#draft = stored.draft;
    this.#base = stored.content;
    this.#tell = tell;
    this.#keep = keep;
  }

  get draft(): DraftVersion | null {
    return this.#draft;
  }

  /** What the server does not have; null when it has everything. */
  get unsaved(): UnsavedDraft | null {
    return this.#content && { base: this.#base, content: this.#content };
  }

  /** Whether the server has everything. */
  get isSettled(): boolean {
    return this.#content === null && this.#running === null;
  }

  change(content: DraftContent): void {
    this.#content = content;
    this.#keep({ base: this.#base, content });
    if (this.#state === 'conflict') return;
    this.#say('waiting');
    this.#wait(PAUSE_MS);
  }

  /** Saves now what waits. @returns whether everything is on the server */
  async flush(): Promise<boolean> {
    while (this.#running || (this.#content && !ENDED.has(this.#state))) {
      clearTimeout(this.#timer);
      this.#running ??= this.#save().finally(() => {
        this.#running = null;
      });
      await this.#running;
      if (HINDERED.has(this.#state)) break;
    }
    return this.#content === null;
  }

  /** Goes on from what stands on the server: after loading theirs, publishing or discarding. */
  adopt(draft: DraftVersion | null, content: DraftContent): void {
    clearTimeout(this.#timer);
    this.#draft = draft;
    this.#base = content;
    this.#content = null;
    this.#keep(null);
    this.#say('saved');
  }

  /** Saves one's own over what stands on the server, which the editor has been told of. */
  keepMine(draft: DraftVersion | null, content: DraftContent, theirs: DraftContent): void {
    this.#draft = draft;
    this.#base = theirs;
    this.#content = content;
    this.#keep({ base: theirs, content });
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
      this.#base = content;
      if (this.#content === content) this.#content = null;
      this.#keep(this.#content && { base: content, content: this.#content });
      this.#say(this.#content === null ? 'saved' : 'waiting', answer.ghosts);
    } else if (answer.code === 'conflict' || answer.code === 'not-draft' || answer.code === 'not-found') {
      this.#say('conflict');
    } else if (answer.code === 'unsound') {
      this.#say('refused');
    } else {
      this.#hinder(answer.code);
    }
  }

  async #open(): Promise<DraftVersion | null> {
    const opened = await this.#server.open();
    if ('failure' in opened) {
      this.#hinder(opened.failure);
      return null;
    }
    this.#draft = { versionId: opened.versionId, version: opened.version };
    if (opened.isNew) return this.#draft;
    this.#say('conflict');
    return null;
  }

  #hinder(failure: OpenFailure): void {
    this.#say(failure);
    if (failure !== 'forbidden') this.#wait(RETRY_MS);
  }
}

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EMPTY_FRONT } from '@/lib/fronts/types';
import {
  type DraftContent,
  DraftSaver,
  type DraftServer,
  type DraftVersion,
  type SaveAnswer,
  type SavingState,
  type UnsavedDraft,
} from './draft-saver';

const content = (articleId: number): DraftContent => ({
  zones: { ...EMPTY_FRONT, lead: [{ articleId }] },
  plannedFor: null,
});

const stored = (draft: DraftVersion | null) => ({ draft, content: content(0) });

/** A server with one draft, whose answers a test may replace. */
class FakeServer implements DraftServer {
  readonly saved: number[] = [];
  isNew = true;
  isDown = false;
  answer: SaveAnswer | null = null;
  #version = 1;

  async open() {
    if (this.answer?.ok === false && this.answer.code === 'signed-out')
      return { failure: this.answer.code } as const;
    if (this.isDown) return { failure: 'failed' } as const;
    return { versionId: 7, version: this.#version, isNew: this.isNew };
  }

  async save(draft: DraftVersion, { zones }: DraftContent): Promise<SaveAnswer> {
    if (this.isDown) return { ok: false, code: 'failed' };
    if (this.answer) return this.answer;
    if (draft.version !== this.#version) return { ok: false, code: 'conflict' };
    this.saved.push(zones.lead[0]?.articleId ?? 0);
    this.#version += 1;
    return { ok: true, version: this.#version, ghosts: {} };
  }
}

describe('DraftSaver', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('opens a draft with the first change and saves a row of changes once', async () => {
    const server = new FakeServer();
    const states: SavingState[] = [];
    const saver = new DraftSaver(server, stored(null), (state) => states.push(state));
    saver.change(content(1));
    saver.change(content(2));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(server.saved).toEqual([2]);
    expect(states.at(-1)).toBe('saved');
    expect(saver.draft).toEqual({ versionId: 7, version: 2 });
  });

  it('keeps what could not be saved and saves it when the server is back', async () => {
    const server = new FakeServer();
    const states: SavingState[] = [];
    const saver = new DraftSaver(server, stored(null), (state) => states.push(state));
    server.isDown = true;
    saver.change(content(1));
    expect(await saver.flush()).toBe(false);
    expect(states.at(-1)).toBe('failed');
    server.isDown = false;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(server.saved).toEqual([1]);
    expect(saver.isSettled).toBe(true);
  });

  it('has what the server does not have kept before it is sent, until all of it arrived', async () => {
    const server = new FakeServer();
    const kept: (UnsavedDraft | null)[] = [];
    const keep = (unsaved: UnsavedDraft | null) => kept.push(unsaved);
    const saver = new DraftSaver(server, stored(null), () => undefined, keep);
    server.isDown = true;
    saver.change(content(1));
    expect(kept).toEqual([{ base: content(0), content: content(1) }]);
    await saver.flush();
    expect(kept.at(-1)).toEqual({ base: content(0), content: content(1) });
    server.isDown = false;
    const saving = saver.flush();
    saver.change(content(2));
    await saving;
    expect(kept).toContainEqual({ base: content(1), content: content(2) });
    expect(kept.at(-1)).toBeNull();
  });

  it('never saves over another’s version until the editor decides', async () => {
    const server = new FakeServer();
    const states: SavingState[] = [];
    const saver = new DraftSaver(server, stored({ versionId: 7, version: 99 }), (state) =>
      states.push(state),
    );
    saver.change(content(1));
    expect(await saver.flush()).toBe(false);
    saver.change(content(2));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(server.saved).toEqual([]);
    expect(states.at(-1)).toBe('conflict');
    saver.keepMine({ versionId: 7, version: 1 }, content(2), content(3));
    expect(await saver.flush()).toBe(true);
    expect(server.saved).toEqual([2]);
  });

  it('takes a draft that somebody else has open for a conflict, not for its own', async () => {
    const server = new FakeServer();
    server.isNew = false;
    const saver = new DraftSaver(server, stored(null), () => undefined);
    saver.change(content(1));
    expect(await saver.flush()).toBe(false);
    expect(server.saved).toEqual([]);
  });

  it.each([
    ['with the first change', null],
    ['in a draft', { versionId: 7, version: 1 }],
  ])(
    'says that the session has ended %s, and saves without another change after signing in',
    async (_, draft) => {
      const server = new FakeServer();
      const states: SavingState[] = [];
      const saver = new DraftSaver(server, stored(draft), (state) => states.push(state));
      server.answer = { ok: false, code: 'signed-out' };
      saver.change(content(1));
      await vi.advanceTimersByTimeAsync(10_000);
      expect(states.at(-1)).toBe('signed-out');
      expect(await saver.flush()).toBe(false);
      server.answer = null;
      expect(await saver.flush()).toBe(true);
      expect(server.saved).toEqual([1]);
      saver.change(content(2));
      server.answer = { ok: false, code: 'signed-out' };
      await vi.advanceTimersByTimeAsync(1_000);
      server.answer = null;
      await vi.advanceTimersByTimeAsync(5_000);
      expect(server.saved).toEqual([1, 2]);
      expect(states.at(-1)).toBe('saved');
    },
  );

  it('tells a role that has been taken from a front that is unsound', async () => {
    const server = new FakeServer();
    server.answer = { ok: false, code: 'forbidden' };
    const states: SavingState[] = [];
    const saver = new DraftSaver(server, stored({ versionId: 7, version: 1 }), (state) => states.push(state));
    saver.change(content(1));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(states).toEqual(['waiting', 'saving', 'forbidden']);
    expect(saver.isSettled).toBe(false);
  });

  it('stops trying what the server refuses', async () => {
    const server = new FakeServer();
    server.answer = { ok: false, code: 'unsound' };
    const states: SavingState[] = [];
    const saver = new DraftSaver(server, stored(null), (state) => states.push(state));
    saver.change(content(1));
    expect(await saver.flush()).toBe(false);
    expect(states.at(-1)).toBe('refused');
  });
});

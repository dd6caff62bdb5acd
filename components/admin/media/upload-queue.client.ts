'use client';

import type { DeskPicture } from '@/lib/media/types';
import { cancelUpload, type UploadFailure, uploadPicture } from './upload-picture.client';

/** A file on its way, as the list of uploads shows it. */
export interface UploadItem {
  key: number;
  file: File;
  status: 'waiting' | 'sending' | 'processing' | 'done' | 'failed';
  /** 0–1 of the bytes. */
  fraction: number;
  /** Why it failed. */
  code: UploadFailure | null;
  picture: DeskPicture | null;
  isDuplicate: boolean;
}

/** More would only share the same line; fewer would leave it idle while variants are made. */
const IN_FLIGHT = 3;

/** Files wait their turn, a few are sent at a time, each can be stopped or tried again. */
export class UploadQueue {
  #items: readonly UploadItem[] = [];
  #nextKey = 1;
  readonly #aborts = new Map<number, AbortController>();
  readonly #listeners = new Set<() => void>();
  readonly #onDone: (picture: DeskPicture) => void;
  readonly #send: typeof uploadPicture;
  readonly #discard: typeof cancelUpload;

  constructor(onDone: (picture: DeskPicture) => void, { send = uploadPicture, discard = cancelUpload } = {}) {
    this.#onDone = onDone;
    this.#send = send;
    this.#discard = discard;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly snapshot = (): readonly UploadItem[] => this.#items;

  add(files: Iterable<File>): void {
    const added = [...files].map(
      (file): UploadItem => ({
        key: this.#nextKey++,
        file,
        status: 'waiting',
        fraction: 0,
        code: null,
        picture: null,
        isDuplicate: false,
      }),
    );
    this.#items = [...this.#items, ...added];
    this.#tell();
    this.#fill();
  }

  /** Goes on where it stopped. */
  retry(key: number): void {
    this.#change(key, { status: 'waiting', code: null });
    this.#fill();
  }

  /** Stops it and throws away what has arrived; a finished one only leaves the list. */
  dismiss(key: number): void {
    const item = this.#items.find((each) => each.key === key);
    if (!item) return;
    this.#aborts.get(key)?.abort();
    this.#items = this.#items.filter((each) => each.key !== key);
    this.#tell();
    if (item.status !== 'done') void this.#discard(item.file);
    this.#fill();
  }

  /** Takes what is done off the list. */
  clearDone(): void {
    this.#items = this.#items.filter(({ status }) => status !== 'done');
    this.#tell();
  }

  #fill(): void {
    const isActive = ({ status }: UploadItem) => status === 'sending' || status === 'processing';
    const free = IN_FLIGHT - this.#items.filter(isActive).length;
    for (const item of this.#items.filter(({ status }) => status === 'waiting').slice(0, Math.max(0, free)))
      void this.#run(item);
  }

  async #run({ key, file }: UploadItem): Promise<void> {
    const abort = new AbortController();
    this.#aborts.set(key, abort);
    this.#change(key, { status: 'sending' });
    const outcome = await this.#send(file, {
      signal: abort.signal,
      onProgress: (fraction) =>
        this.#change(key, { fraction, status: fraction === 1 ? 'processing' : 'sending' }),
    }).catch(() => ({ ok: false as const, code: 'unexpected' as const }));
    this.#aborts.delete(key);
    if (outcome.ok) {
      const { value: picture, isDuplicate } = outcome;
      this.#change(key, { status: 'done', fraction: 1, picture, isDuplicate });
      if (!abort.signal.aborted) this.#onDone(picture);
    } else this.#change(key, { status: 'failed', code: outcome.code });
    this.#fill();
  }

  #change(key: number, changes: Partial<UploadItem>): void {
    this.#items = this.#items.map((item) => (item.key === key ? { ...item, ...changes } : item));
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

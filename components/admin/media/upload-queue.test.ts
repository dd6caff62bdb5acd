import { expect, it, vi } from 'vitest';
import type { DeskPicture } from '@/lib/media/types';
import { eventually } from '@/tests/support/eventually';
import type { UploadOptions, UploadOutcome } from './upload-picture.client';
import { UploadQueue } from './upload-queue.client';

interface Sent {
  name: string;
  options: UploadOptions;
  finish: (outcome: UploadOutcome) => void;
}

function makeQueue() {
  const sent: Sent[] = [];
  const done = vi.fn();
  const discard = vi.fn(async () => undefined);
  const send = (file: File, options: UploadOptions = {}) =>
    new Promise<UploadOutcome>((finish) => sent.push({ name: file.name, options, finish }));
  const queue = new UploadQueue(done, { send, discard });
  const statuses = () => queue.snapshot().map(({ status }) => status);
  return { queue, sent, done, discard, statuses };
}
const files = (...names: string[]) => names.map((name) => new File(['x'], name));
const picture = { id: 7 } as DeskPicture;
const success: UploadOutcome = { ok: true, value: picture, isDuplicate: false };

it('sends three at a time, the next when one is done', async () => {
  const { queue, sent, done, statuses } = makeQueue();
  queue.add(files('1', '2', '3', '4', '5'));
  expect(sent.map(({ name }) => name)).toEqual(['1', '2', '3']);
  sent[1]?.options.onProgress?.(0.5);
  sent[2]?.options.onProgress?.(1);
  expect(statuses()).toEqual(['sending', 'sending', 'processing', 'waiting', 'waiting']);
  expect(queue.snapshot()[1]?.fraction).toBe(0.5);
  sent[0]?.finish(success);
  await eventually(() => expect(sent.map(({ name }) => name)).toEqual(['1', '2', '3', '4']));
  expect(done).toHaveBeenCalledExactlyOnceWith(picture);
});

it('says why one failed, lets it be tried again, and goes on with the others', async () => {
  const { queue, sent, statuses } = makeQueue();
  queue.add(files('1', '2', '3', '4'));
  sent[0]?.finish({ ok: false, code: 'offline' });
  await eventually(() => expect(statuses()).toEqual(['failed', 'sending', 'sending', 'sending']));
  expect(queue.snapshot()[0]?.code).toBe('offline');
  queue.retry(1);
  expect(statuses()).toEqual(['waiting', 'sending', 'sending', 'sending']);
  sent[3]?.finish(success);
  await eventually(() => expect(sent).toHaveLength(5));
  expect(sent[4]?.name).toBe('1');
});

it('stops and throws away what is taken off the list, and keeps what is done', async () => {
  const { queue, sent, discard, done } = makeQueue();
  queue.add(files('1', '2'));
  queue.dismiss(1);
  expect(sent[0]?.options.signal?.aborted).toBe(true);
  expect(discard).toHaveBeenCalledTimes(1);
  sent[1]?.finish(success);
  await eventually(() => expect(done).toHaveBeenCalledTimes(1));
  queue.dismiss(2);
  expect(discard).toHaveBeenCalledTimes(1);
  expect(queue.snapshot()).toEqual([]);
});

import { setImmediate as turn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '@/lib/press/press-settings';
import { type Priority, QueueFullError, RenderQueue, type RenderShare } from './render-queue';

/** For two places; one of them is never for the background. */
const FEW: Record<Priority, RenderShare> = {
  preview: { places: 1, waiting: 1 },
  reader: { places: 2, waiting: 2 },
  query: { places: 1, waiting: 1 },
  background: { places: 1, waiting: 1 },
};

/** Work that lasts until `end` names it, and the names of what was begun, in order. */
function watch(queue: RenderQueue) {
  const started: string[] = [];
  const tickets = new Map<string, { priority: Priority }>();
  const ends = new Map<string, () => void>();
  const run = (name: string, priority: Priority) => {
    const ticket = { priority };
    tickets.set(name, ticket);
    return queue.run(ticket, () => {
      started.push(name);
      return new Promise<void>((resolve) => ends.set(name, resolve));
    });
  };
  return {
    started,
    run: (name: string, priority: Priority) => void run(name, priority),
    raise: (name: string) => queue.raise(tickets.get(name) as { priority: Priority }),
    refused: async (priority: Priority) => {
      await expect(run('refused', priority)).rejects.toBeInstanceOf(QueueFullError);
    },
    end: async (name: string) => {
      ends.get(name)?.();
      await turn();
    },
  };
}

it('lets readers pass the background, and keeps a place for them', async () => {
  const { started, run, end } = watch(new RenderQueue(2, FEW));
  run('background 1', 'background');
  run('background 2', 'background');
  run('reader 1', 'reader');
  run('reader 2', 'reader');
  await turn();
  expect(started).toEqual(['background 1', 'reader 1']);
  await end('background 1');
  expect(started).toEqual(['background 1', 'reader 1', 'reader 2']);
  await end('reader 1');
  expect(started).toEqual(['background 1', 'reader 1', 'reader 2', 'background 2']);
});

it('lets a ticket rise when a reader joins it, and counts it for what it became', async () => {
  const queue = new RenderQueue(2, FEW);
  const { started, run, raise, end } = watch(queue);
  run('background 1', 'background');
  run('background 2', 'background');
  raise('background 2');
  await turn();
  expect(started).toEqual(['background 1', 'background 2']);
  await end('background 1');
  await end('background 2');
  for (const name of ['reader 1', 'reader 2']) run(name, 'reader');
  await turn();
  expect(started).toHaveLength(4);
});

it('lets a changed page that a reader asks for go before addresses that others may have made up', async () => {
  const { started, run, raise, end } = watch(new RenderQueue(2, FEW));
  for (const name of ['made up 1', 'made up 2', 'made up 3']) run(name, 'reader');
  run('changed', 'background');
  raise('changed');
  await turn();
  await end('made up 1');
  expect(started).toEqual(['made up 1', 'made up 2', 'changed']);
});

it('gives a place back when the work fails', async () => {
  const queue = new RenderQueue(1, FEW);
  const failing = queue.run({ priority: 'reader' }, () => Promise.reject(new Error('no page')));
  await expect(failing).rejects.toThrow('no page');
  const { started, run } = watch(queue);
  run('reader', 'reader');
  await turn();
  expect(started).toEqual(['reader']);
});

it('lets no priority take more than its places, nor its line take those of another', async () => {
  const { started, run, refused, end } = watch(new RenderQueue(2, FEW));
  run('query 1', 'query');
  run('query 2', 'query');
  await refused('query');
  for (const name of ['reader 1', 'reader 2', 'reader 3']) run(name, 'reader');
  await refused('reader');
  run('preview', 'preview');
  await refused('preview');
  await turn();
  expect(started).toEqual(['query 1', 'reader 1']);
  for (const name of ['query 1', 'reader 1', 'preview', 'reader 2']) await end(name);
  expect(started).toEqual(['query 1', 'reader 1', 'preview', 'reader 2', 'reader 3', 'query 2']);
});

it('leaves places for pages, as it is set up, whatever previews and queries are asked for', async () => {
  const { started, run, end } = watch(
    new RenderQueue(DEFAULT_LIMITS.concurrentRenders, DEFAULT_LIMITS.renderShares),
  );
  for (let index = 0; index < 20; index += 1) {
    run(`preview ${index}`, 'preview');
    run(`query ${index}`, 'query');
  }
  run('changed', 'background');
  run('asked for', 'reader');
  await turn();
  expect(started).toEqual(expect.arrayContaining(['changed', 'asked for']));
  await end('asked for');
  await end('changed');
  run('changed again', 'background');
  await turn();
  expect(started).toContain('changed again');
});

it.each([
  ['a changed page', 'background', 'reader'],
  ['a reader', 'reader', 'background'],
  ['a preview', 'preview', 'background'],
] as const)('leaves a place for %s', async (name, priority, crowd) => {
  const { started, run } = watch(
    new RenderQueue(DEFAULT_LIMITS.concurrentRenders, DEFAULT_LIMITS.renderShares),
  );
  for (let index = 0; index < 20; index += 1) run(`crowd ${index}`, crowd);
  run(name, priority);
  await turn();
  expect(started).toContain(name);
});

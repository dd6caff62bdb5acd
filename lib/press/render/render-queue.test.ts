import { setImmediate as turn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { type Priority, QueueFullError, RenderQueue } from './render-queue';

/** Names of those who got a place, in order. */
function watch(queue: RenderQueue) {
  const started: string[] = [];
  const tickets = new Map<string, { priority: Priority }>();
  const enter = (name: string, priority: Priority) => {
    const ticket = { priority };
    tickets.set(name, ticket);
    return queue.enter(ticket).then(() => {
      started.push(name);
    });
  };
  return { started, tickets, enter };
}

it('lets readers pass the background, and keeps a place for them', async () => {
  const queue = new RenderQueue(2, 10);
  const { started, enter } = watch(queue);
  await enter('background 1', 'background');
  void enter('background 2', 'background');
  await enter('reader 1', 'reader');
  void enter('reader 2', 'reader');
  queue.leave();
  await turn();
  expect(started).toEqual(['background 1', 'reader 1', 'reader 2']);
  queue.leave();
  await turn();
  expect(started).toEqual(['background 1', 'reader 1', 'reader 2']);
  queue.leave();
  await turn();
  expect(started).toContain('background 2');
});

it('lets a ticket rise when a reader joins it', async () => {
  const queue = new RenderQueue(2, 10);
  const { started, tickets, enter } = watch(queue);
  await enter('background 1', 'background');
  void enter('background 2', 'background');
  (tickets.get('background 2') as { priority: Priority }).priority = 'reader';
  queue.admit();
  await turn();
  expect(started).toEqual(['background 1', 'background 2']);
});

it('refuses more than it may hold', async () => {
  const queue = new RenderQueue(1, 1);
  await queue.enter({ priority: 'reader' });
  void queue.enter({ priority: 'reader' });
  await expect(queue.enter({ priority: 'reader' })).rejects.toBeInstanceOf(QueueFullError);
});

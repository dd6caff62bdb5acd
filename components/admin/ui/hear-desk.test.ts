import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EVERYTHING, hearDesk } from './hear-desk';

/** A browser's stream, which a test opens, breaks and ends. */
class FakeStream extends EventTarget {
  readyState = 0;
  open() {
    this.readyState = 1;
    this.dispatchEvent(new Event('open'));
  }
  say(data: string) {
    this.dispatchEvent(new MessageEvent('change', { data }));
  }
  /** @param readyState 0: the browser tries again itself; 2: it was refused and is given up */
  fail(readyState: 0 | 2) {
    this.readyState = readyState;
    this.dispatchEvent(new Event('error'));
  }
  close() {
    this.readyState = 2;
  }
}

describe('hearDesk', () => {
  let streams: FakeStream[] = [];
  const heard: string[] = [];
  const listen = () =>
    hearDesk(
      (change) => heard.push(change),
      () => {
        const stream = new FakeStream();
        streams.push(stream);
        return stream as unknown as EventSource;
      },
    );
  beforeEach(() => {
    vi.useFakeTimers();
    streams = [];
    heard.length = 0;
  });
  afterEach(() => void vi.useRealTimers());

  it('tells what changes, and nothing at its beginning', () => {
    listen();
    streams[0]?.open();
    streams[0]?.say('article:42');
    expect(heard).toEqual(['article:42']);
  });

  it('opens a stream again that was refused, and tells that anything may have changed', async () => {
    listen();
    streams[0]?.open();
    streams[0]?.fail(2);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(streams).toHaveLength(2);
    streams[1]?.fail(2);
    await vi.advanceTimersByTimeAsync(60_000);
    streams[2]?.open();
    streams[2]?.say('front:1');
    expect(heard).toEqual([EVERYTHING, 'front:1']);
  });

  it('leaves a broken connection to the browser, and tells that something was missed', async () => {
    listen();
    streams[0]?.open();
    streams[0]?.fail(0);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(streams).toHaveLength(1);
    streams[0]?.open();
    expect(heard).toEqual([EVERYTHING]);
  });

  it('ends for good', async () => {
    const stop = listen();
    streams[0]?.fail(2);
    stop();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(streams).toHaveLength(1);
  });
});

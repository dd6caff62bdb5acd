import * as fs from 'node:fs';
import { mkdir, truncate, writeFile } from 'node:fs/promises';
import net from 'node:net';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { startTestPress, type TestPress } from '@/lib/press/testing/test-press';
import { eventually } from '@/tests/support/eventually';

vi.mock('node:fs', async (original) => {
  const real = await original<typeof fs>();
  return { ...real, createReadStream: vi.fn(real.createReadStream) };
});

let press: TestPress;
afterEach(() => press.close());

async function keep(address: string, content: string): Promise<string> {
  const file = path.join(press.folder, address);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content);
  return file;
}

describe('a large file', () => {
  /** More than the buffers of two sockets take. */
  const LARGE = 64 * 1024 * 1024;
  const address = `/media/${'ab12'.repeat(8)}/file.mp4`;

  /** Asks for it and reads nothing; the stream that reads it from disk. */
  async function askAndStall(): Promise<{ client: net.Socket; stream: fs.ReadStream }> {
    await truncate(await keep(address, ''), LARGE);
    const opened = vi.mocked(fs.createReadStream).mock.results.length;
    const client = net.connect(Number(new URL(press.url).port), '127.0.0.1').pause();
    client.on('error', () => undefined);
    client.write(`GET ${address} HTTP/1.1\r\nHost: news.example\r\n\r\n`);
    const stream = await eventually(() => {
      const result = vi.mocked(fs.createReadStream).mock.results[opened];
      return result?.value ?? expect.fail('not yet opened');
    });
    await eventually(() => expect(stream.bytesRead).toBeGreaterThan(0));
    return { client, stream };
  }

  it('is closed when its reader leaves', async () => {
    press = await startTestPress();
    const { client, stream } = await askAndStall();
    expect(stream.closed).toBe(false);
    client.destroy();
    await eventually(() => expect(stream.closed).toBe(true));
    expect(stream.bytesRead).toBeLessThan(LARGE);
  });

  it('is closed when its reader stops reading', async () => {
    press = await startTestPress({ limits: { idleConnection: 100 } });
    const { client, stream } = await askAndStall();
    await eventually(() => expect(stream.closed).toBe(true));
    expect(stream.bytesRead).toBeLessThan(LARGE);
    client.destroy();
  });
});

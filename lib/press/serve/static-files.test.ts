import * as fs from 'node:fs';
import { mkdir, truncate, writeFile } from 'node:fs/promises';
import net from 'node:net';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import * as compressing from '@/lib/press/print/compress';
import { startTestPress, type TestPress } from '@/lib/press/testing/test-press';
import { eventually } from '@/tests/support/eventually';

vi.mock('node:fs', async (original) => {
  const real = await original<typeof fs>();
  return { ...real, createReadStream: vi.fn(real.createReadStream) };
});
vi.mock('@/lib/press/print/compress', { spy: true });

let press: TestPress;
afterEach(() => press.close());

async function keep(address: string, content: string): Promise<string> {
  const file = path.join(press.folder, address);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content);
  return file;
}

describe('a file that shrinks', () => {
  const SPELLINGS = [
    ...['/fonts/a.txt', '/fonts/a.txt?1', '/fonts/a.txt?2', '/fonts/%61.txt', '/fonts/%61%2Etxt'],
    ...['/fonts//a.txt', '/fonts///%61.txt?3', '/fonts/a.txt?4'],
  ];

  it('is compressed once, at leisure, for all who ask and however they spell its address', async () => {
    press = await startTestPress();
    vi.mocked(compressing.compressFirst).mockClear();
    vi.mocked(compressing.compressBest).mockClear();
    const text = 'حرف '.repeat(5_000);
    await keep('public/fonts/a.txt', text);
    const ask = (target: string) => press.get(target, { 'accept-encoding': 'br' });
    for (const answer of await Promise.all([...SPELLINGS, ...SPELLINGS].map(ask)))
      expect([answer.status, brotliDecompressSync(answer.body).toString()]).toEqual([200, text]);
    await eventually(async () => expect((await ask('/fonts/a.txt')).headers.etag).toMatch(/-b11"$/));
    for (const answer of await Promise.all(SPELLINGS.map(ask))) expect(answer.headers.etag).toMatch(/-b11"$/);
    expect(compressing.compressFirst).toHaveBeenCalledTimes(1);
    expect(compressing.compressBest).toHaveBeenCalledTimes(1);
  });

  it('is compressed even when it is as large as a picture that is not kept', async () => {
    press = await startTestPress();
    const script = `'${'حرف '.repeat(120_000)}'`;
    await keep('public/elements/large.js', script);
    const { headers, body } = await press.get('/elements/large.js', { 'accept-encoding': 'br' });
    expect(headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(body).toString()).toBe(script);
  });

  it('is another one when its name only looks like the spelling of the first', async () => {
    press = await startTestPress();
    await keep('public/fonts/a.txt', 'one');
    await keep('public/fonts/%61.txt', 'other');
    for (const _time of [1, 2]) {
      expect((await press.get('/fonts/%61.txt')).text).toBe('one');
      expect((await press.get('/fonts/%2561.txt')).text).toBe('other');
    }
    expect((await press.get('/fonts/%2e%2e/fonts/a.txt')).status).toBe(404);
  });
});

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

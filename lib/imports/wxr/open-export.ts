import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { OperatorError } from '@/lib/platform/errors';
import type { RepairCounts } from './repair-xml';

const CHUNK_BYTES = 256 * 1024;

export interface OpenedExport {
  /** Decoded text; characters that were not valid in the file's encoding are left out and counted. */
  chunks: AsyncGenerator<string>;
  /** Bytes read from the file so far. */
  bytesRead(): number;
  totalBytes: number;
}

/**
 * Opens an export as a stream of text: plain or gzip, in the encoding that its declaration names.
 * @throws OperatorError when the file cannot be read or is a ZIP archive
 */
export async function openExport(file: string, repairs: RepairCounts): Promise<OpenedExport> {
  const { head, size } = await readHead(file);
  if (head.subarray(0, 2).toString('latin1') === 'PK') {
    throw new OperatorError(`${file} is a ZIP archive`, 'Unpack it and give the .xml file inside.');
  }
  const isGzip = head[0] === 0x1f && head[1] === 0x8b;
  let bytesRead = 0;
  const source = createReadStream(file, { highWaterMark: CHUNK_BYTES });
  source.on('data', (chunk) => {
    bytesRead += chunk.length;
  });
  const bytes: Readable = isGzip ? source.pipe(createGunzip()) : source;
  if (isGzip) source.on('error', (error) => bytes.destroy(error));
  return { chunks: decode(bytes, isGzip, repairs), bytesRead: () => bytesRead, totalBytes: size };
}

async function readHead(file: string): Promise<{ head: Buffer; size: number }> {
  try {
    const handle = await open(file);
    try {
      const stat = await handle.stat();
      if (!stat.isFile())
        throw new OperatorError(`${file} is not a file`, 'Give the .xml file that WordPress exported.');
      const head = Buffer.alloc(4);
      await handle.read(head, 0, 4, 0);
      return { head, size: stat.size };
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof OperatorError) throw error;
    throw new OperatorError(`${file} cannot be read: ${(error as Error).message}`);
  }
}

async function* decode(bytes: Readable, isGzip: boolean, repairs: RepairCounts): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  try {
    for await (const chunk of bytes as AsyncIterable<Buffer>) {
      decoder ??= new TextDecoder(encodingOf(chunk));
      yield withoutReplacements(decoder.decode(chunk, { stream: true }), repairs);
    }
  } catch (error) {
    // A truncated gzip still gives what was readable; the missing end is noticed by the reader.
    if (!isGzip || !/unexpected end of file|incorrect|invalid/i.test((error as Error).message)) throw error;
  }
  if (decoder) yield withoutReplacements(decoder.decode(), repairs);
}

/** The declared encoding when Node knows it; UTF-16 by its mark; else UTF-8. */
function encodingOf(chunk: Buffer): string {
  if (chunk[0] === 0xff && chunk[1] === 0xfe) return 'utf-16le';
  if (chunk[0] === 0xfe && chunk[1] === 0xff) return 'utf-16be';
  const declared = /<\?xml[^>]*\sencoding=["']([\w.:-]+)["']/i.exec(
    chunk.subarray(0, 1_024).toString('latin1'),
  )?.[1];
  try {
    return new TextDecoder(declared ?? 'utf-8').encoding;
  } catch {
    return 'utf-8';
  }
}

/** U+FFFD marks half characters, mostly texts that a plug-in cut by bytes; nobody ever read them. */
function withoutReplacements(text: string, repairs: RepairCounts): string {
  if (!text.includes('\ufffd')) return text;
  return text.replace(/\ufffd+/g, () => {
    repairs.add('invalid_encoding');
    return '';
  });
}

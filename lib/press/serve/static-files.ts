import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { LRUCache } from 'lru-cache';
import { decodePath } from '@/lib/i18n/address';
import type { PressFolders } from '@/lib/press/press-settings';
import { compressBest } from '@/lib/press/print/compress';
import { improvedBrotli, printContent } from '@/lib/press/print/print-content';
import type { Printed } from '@/lib/press/store/document';
import { contentTypeOf } from './content-types';
import { sendPrinted } from './send-printed';

const FOR_EVER = 'public, max-age=31536000, immutable';
const A_MONTH = 'public, max-age=2592000';
const A_QUARTER_HOUR = 'public, max-age=900';
/** `name.<hash>.ext`: another content has another name. */
const HASHED_NAME = /\.[0-9a-f]{8,}\.\w+$/;
/** Larger files (pictures, video) are streamed from disk instead of kept. */
const KEPT_BYTES = 512 * 1024;

export interface StaticFiles {
  /** Names at the root of `public/`, as paths. */
  rootPaths: ReadonlySet<string>;
  /** The file at this path, printed, when it is in memory. */
  kept(rawPath: string): Printed | undefined;
  /** The same, read from disk when it must be; undefined when there is none, or one too large to be kept. */
  keep(rawPath: string): Promise<Printed | undefined>;
  /** Answers with the file at this percent-encoded path; false when there is none. */
  serve(request: IncomingMessage, response: ServerResponse, rawPath: string): Promise<boolean>;
}

/** Files from disk: hashed ones for ever, small ones kept in memory, compressed once. */
export async function openStaticFiles(folders: PressFolders, maxBytes: number): Promise<StaticFiles> {
  const memory = new LRUCache<string, Printed>({
    maxSize: maxBytes,
    sizeCalculation: ({ br, gzip, identity }) =>
      1_000 + [br, gzip, identity].reduce((sum, one) => sum + (one?.body?.length ?? 0), 0),
  });
  const names = await readdir(folders.public, { withFileTypes: true }).catch(() => []);
  const rootPaths = new Set(names.filter((entry) => entry.isFile()).map((entry) => `/${entry.name}`));

  async function read(rawPath: string, file: FoundFile): Promise<Printed> {
    const content = await readFile(file.path);
    const printed = await printContent(200, content, contentTypeOf(file.path), fileHeaders(rawPath));
    if (printed.br) printed.br = improvedBrotli(printed, await compressBest(content));
    memory.set(rawPath, printed);
    return printed;
  }

  return {
    rootPaths,
    kept: (rawPath) => memory.get(rawPath),
    async keep(rawPath) {
      const file = await findFile(rawPath, folders);
      return file && file.bytes <= KEPT_BYTES ? read(rawPath, file) : undefined;
    },
    async serve(request, response, rawPath) {
      const kept = memory.get(rawPath);
      const file = kept ? null : await findFile(rawPath, folders);
      if (!kept && !file) return false;
      if (file && file.bytes > KEPT_BYTES) stream(request, response, rawPath, file);
      else sendPrinted(request, response, kept ?? (await read(rawPath, file as FoundFile)));
      return true;
    },
  };
}

function stream(
  request: IncomingMessage,
  response: ServerResponse,
  rawPath: string,
  { path: filePath, bytes }: FoundFile,
): void {
  const type = ['Content-Type', contentTypeOf(filePath)];
  response.writeHead(200, [...type, ...fileHeaders(rawPath), 'Content-Length', String(bytes)]);
  if (request.method === 'HEAD') response.end();
  else
    createReadStream(filePath)
      .on('error', () => response.destroy())
      .pipe(response);
}

interface FoundFile {
  path: string;
  bytes: number;
}

/** Pictures are served as they were encoded here; an original lies beside its variants and is never sent. */
const VARIANT = /^[0-9a-f]+\/(?:\d+\.(?:avif|webp|jpg)|mark\.webp)$/;

/** The file that a path names: this build's, an earlier build's, a picture, or one of `public/`. */
async function findFile(rawPath: string, folders: PressFolders): Promise<FoundFile | null> {
  const decoded = decodePath(rawPath);
  if (decoded === null || decoded.includes('/.')) return null; // no dot files, no dot segments
  const [root, rest] = splitRoot(decoded);
  const places =
    root === '/_next/static/'
      ? [path.join(folders.build, 'static', rest), path.join(folders.keptAssets, rest)]
      : root === '/media/'
        ? VARIANT.test(rest)
          ? [path.join(folders.media, rest)]
          : []
        : [path.join(folders.public, decoded)];
  for (const place of places) {
    const found = await stat(place).catch(() => null);
    if (found?.isFile()) return { path: place, bytes: found.size };
  }
  return null;
}

function splitRoot(decoded: string): [root: string, rest: string] {
  for (const root of ['/_next/static/', '/media/']) {
    if (decoded.startsWith(root)) return [root, decoded.slice(root.length)];
  }
  return ['/', decoded.slice(1)];
}

/** Flat name, value …. */
function fileHeaders(rawPath: string): string[] {
  const cache = ['Cache-Control', cacheControl(rawPath)];
  return [...cache, 'X-Content-Type-Options', 'nosniff', ...crossOriginHeaders(rawPath)];
}

function cacheControl(rawPath: string): string {
  if (rawPath.startsWith('/_next/static/') || rawPath.startsWith('/media/') || HASHED_NAME.test(rawPath))
    return FOR_EVER;
  return rawPath.startsWith('/fonts/') ? A_MONTH : A_QUARTER_HOUR;
}

/** Fonts are fetched in CORS mode, and feeds' readers show pictures from other origins. */
function crossOriginHeaders(rawPath: string): string[] {
  return rawPath.startsWith('/fonts/') ? ['Access-Control-Allow-Origin', '*'] : [];
}

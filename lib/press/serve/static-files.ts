import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { pipeline } from 'node:stream';
import { LRUCache } from 'lru-cache';
import { decodePath } from '@/lib/i18n/address';
import { readFilePath } from '@/lib/media/files/file-path';
import type { PressFolders } from '@/lib/press/press-settings';
import { compressBest } from '@/lib/press/print/compress';
import { improvedBrotli, printContent } from '@/lib/press/print/print-content';
import type { Printed } from '@/lib/press/store/document';
import { readByteRange } from './byte-range';
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
      return file && isKept(file) ? read(rawPath, file) : undefined;
    },
    async serve(request, response, rawPath) {
      const kept = memory.get(rawPath);
      const file = kept ? null : await findFile(rawPath, folders);
      if (!kept && !file) return false;
      if (file && !isKept(file)) stream(request, response, rawPath, file);
      else sendPrinted(request, response, kept ?? (await read(rawPath, file as FoundFile)));
      return true;
    },
  };
}

/** Documents, sound and video are asked for in parts. */
const isKept = ({ bytes, library }: FoundFile) => bytes <= KEPT_BYTES && !library;

/** Players and viewers ask for parts of a file (Safari plays nothing that is not sent so). */
function stream(request: IncomingMessage, response: ServerResponse, rawPath: string, file: FoundFile): void {
  const headers = [
    ...['Content-Type', file.library?.mimeType ?? contentTypeOf(file.path), 'Accept-Ranges', 'bytes'],
    ...fileHeaders(rawPath),
    ...(file.library ? libraryHeaders(rawPath, file.library) : []),
  ];
  // Files that are streamed never change under their address: `If-Range` holds, whatever it names.
  const range = readByteRange(request.headers.range, file.bytes);
  if (range === 'unsatisfiable') {
    response.writeHead(416, ['Content-Range', `bytes */${file.bytes}`, 'Content-Length', '0']).end();
    return;
  }
  const { start, end } = range ?? { start: 0, end: file.bytes - 1 };
  const part = range ? ['Content-Range', `bytes ${start}-${end}/${file.bytes}`] : [];
  response.writeHead(range ? 206 : 200, [...headers, ...part, 'Content-Length', String(end - start + 1)]);
  if (request.method === 'HEAD') response.end();
  // Whichever of the two ends too early ends the other: a reader who leaves, a file that cannot be read.
  else pipeline(createReadStream(file.path, { start, end }), response, () => undefined);
}

/**
 * What somebody brought in from outside may run nothing and be framed by nobody, whatever a browser takes it for. A
 * document is left to the browser's viewer, which a sandbox would keep shut; `nosniff` keeps it from being a page.
 */
function libraryHeaders(
  rawPath: string,
  { mimeType, isDownload }: NonNullable<FoundFile['library']>,
): string[] {
  const policy = mimeType === 'application/pdf' ? DOCUMENT_POLICY : RECORDING_POLICY;
  const headers = ['Content-Security-Policy', policy];
  return isDownload ? [...headers, 'Content-Disposition', attachmentNamed(rawPath)] : headers;
}

const DOCUMENT_POLICY = "base-uri 'none'; form-action 'none'; frame-ancestors 'self'";
const RECORDING_POLICY =
  "default-src 'none'; media-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox";

/** `attachment` with the name that stands at the end of the address, in the form for letters beyond ASCII (RFC 8187). */
function attachmentNamed(rawPath: string): string {
  const name = decodePath(rawPath.slice(rawPath.lastIndexOf('/') + 1)) ?? 'file';
  const ascii = name.replace(/[^\w.-]+/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}

interface FoundFile {
  path: string;
  bytes: number;
  /** Of a document, sound or video of the library: how it is sent. */
  library?: { mimeType: string; isDownload: boolean };
}

/** Pictures are served as they were encoded here; an original lies beside its variants and is never sent. */
const VARIANT = /^[0-9a-f]+\/(?:\d+\.(?:avif|webp|jpg)|mark\.webp)$/;

/** The file that a path names: this build's, an earlier build's, a picture, or one of `public/`. */
async function findFile(rawPath: string, folders: PressFolders): Promise<FoundFile | null> {
  const decoded = decodePath(rawPath);
  if (decoded === null || decoded.includes('/.')) return null; // no dot files, no dot segments
  const [root, rest] = splitRoot(decoded);
  const isVariant = VARIANT.test(rest);
  const library = root === '/media/' && !isVariant ? readFilePath(rest) : null;
  const mediaKey = isVariant ? rest : library?.key;
  const places =
    root === '/_next/static/'
      ? [path.join(folders.build, 'static', rest), path.join(folders.keptAssets, rest)]
      : root === '/media/'
        ? mediaKey === undefined
          ? []
          : [path.join(folders.media, mediaKey)]
        : [path.join(folders.public, decoded)];
  for (const place of places) {
    const found = await stat(place).catch(() => null);
    if (found?.isFile()) return { path: place, bytes: found.size, ...(library && { library }) };
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

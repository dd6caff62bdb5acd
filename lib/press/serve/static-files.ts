import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { pipeline } from 'node:stream';
import { LRUCache } from 'lru-cache';
import { decodePath, encodePath } from '@/lib/i18n/address';
import { readFilePath } from '@/lib/media/files/file-path';
import type { PressFolders } from '@/lib/press/press-settings';
import { compressBest, isCompressible } from '@/lib/press/print/compress';
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
/** Larger files (pictures, video) are streamed from disk instead of kept; */
const KEPT_BYTES = 512 * 1024;
/** those that shrink, as the desk's scripts do, only from this size on. */
const KEPT_BYTES_OF_TEXT = 2 * 1024 * 1024;

export interface StaticFiles {
  /** Names at the root of `public/`, as paths. */
  rootPaths: ReadonlySet<string>;
  /** The file at this canonical path, printed, when it is in memory. */
  kept(address: string): Printed | undefined;
  /** The file at this percent-encoded path, read from disk when it must be; undefined: none, or too large to keep. */
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
  /** By canonical path: all who wait for one file share one reading of it. */
  const readings = new Map<string, Promise<Printed | FoundFile | null>>();
  let improving = Promise.resolve();
  const names = await readdir(folders.public, { withFileTypes: true }).catch(() => []);
  const rootPaths = new Set(names.filter((entry) => entry.isFile()).map((entry) => `/${entry.name}`));

  /** What lies at a path: printed when it is kept, where to stream it from when not. */
  async function obtain(rawPath: string): Promise<Printed | FoundFile | null> {
    const address = canonicalFilePath(rawPath);
    if (address === null) return null;
    const kept = memory.get(address);
    if (kept) return kept;
    const running = readings.get(address);
    if (running) return running;
    const reading = read(address).finally(() => readings.delete(address));
    readings.set(address, reading);
    return reading;
  }

  async function read(address: string): Promise<Printed | FoundFile | null> {
    const file = await findFile(address, folders);
    if (!file || !isKept(file)) return file;
    const content = await readFile(file.path);
    const printed = await printContent(200, content, contentTypeOf(file.path), fileHeaders(address));
    memory.set(address, printed);
    if (printed.br) improve(printed, content);
    return printed;
  }

  /** One after the other: files are read by the same threads. When it fails, the first compression stands. */
  function improve(printed: Printed, content: Buffer): void {
    const compress = async () => {
      printed.br = improvedBrotli(printed, await compressBest(content));
    };
    improving = improving.then(compress).catch(() => undefined);
  }

  return {
    rootPaths,
    kept: (address) => memory.get(address),
    async keep(rawPath) {
      const found = await obtain(rawPath);
      return found && isPrinted(found) ? found : undefined;
    },
    async serve(request, response, rawPath) {
      const found = await obtain(rawPath);
      if (!found) return false;
      if (isPrinted(found)) sendPrinted(request, response, found);
      else stream(request, response, found);
      return true;
    },
  };
}

const isPrinted = (found: Printed | FoundFile): found is Printed => 'status' in found;

/** Documents, sound and video are asked for in parts. */
function isKept({ path: name, bytes, library }: FoundFile): boolean {
  const limit = isCompressible(contentTypeOf(name), bytes) ? KEPT_BYTES_OF_TEXT : KEPT_BYTES;
  return bytes <= limit && !library;
}

/**
 * The canonical path of a file: decoded, without doubled slashes, and encoded again.
 * @returns null when it is malformed, or names a dot file or a dot segment
 */
function canonicalFilePath(rawPath: string): string | null {
  const decoded = decodePath(rawPath);
  return decoded === null || decoded.includes('/.') ? null : encodePath(path.posix.normalize(decoded));
}

/** Players and viewers ask for parts of a file (Safari plays nothing that is not sent so). */
function stream(request: IncomingMessage, response: ServerResponse, file: FoundFile): void {
  const headers = [
    ...['Content-Type', file.library?.mimeType ?? contentTypeOf(file.path), 'Accept-Ranges', 'bytes'],
    ...fileHeaders(file.address),
    ...(file.library ? libraryHeaders(file.address, file.library) : []),
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
  address: string,
  { mimeType, isDownload }: NonNullable<FoundFile['library']>,
): string[] {
  const policy = mimeType === 'application/pdf' ? DOCUMENT_POLICY : RECORDING_POLICY;
  const headers = ['Content-Security-Policy', policy];
  return isDownload ? [...headers, 'Content-Disposition', attachmentNamed(address)] : headers;
}

const DOCUMENT_POLICY = "base-uri 'none'; form-action 'none'; frame-ancestors 'self'";
const RECORDING_POLICY =
  "default-src 'none'; media-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox";

/** `attachment` with the name that stands at the end of the address, in the form for letters beyond ASCII (RFC 8187). */
function attachmentNamed(address: string): string {
  const name = decodePath(address.slice(address.lastIndexOf('/') + 1)) ?? 'file';
  const ascii = name.replace(/[^\w.-]+/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}

interface FoundFile {
  /** Its canonical path: the one spelling under which it is kept. */
  address: string;
  /** On disk. */
  path: string;
  bytes: number;
  /** Of a document, sound or video of the library: how it is sent. */
  library?: { mimeType: string; isDownload: boolean };
}

/** Pictures are served as they were encoded here; an original lies beside its variants and is never sent. */
const VARIANT = /^[0-9a-f]+\/(?:\d+\.(?:avif|webp|jpg)|mark\.webp)$/;

/** The file that a path names: this build's, an earlier build's, a picture, or one of `public/`. */
async function findFile(address: string, folders: PressFolders): Promise<FoundFile | null> {
  const decoded = decodePath(address);
  if (decoded === null) return null;
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
    if (found?.isFile()) return { address, path: place, bytes: found.size, ...(library && { library }) };
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
function fileHeaders(address: string): string[] {
  const cache = ['Cache-Control', cacheControl(address)];
  return [...cache, 'X-Content-Type-Options', 'nosniff', ...crossOriginHeaders(address)];
}

function cacheControl(address: string): string {
  if (address.startsWith('/_next/static/') || address.startsWith('/media/') || HASHED_NAME.test(address))
    return FOR_EVER;
  return address.startsWith('/fonts/') ? A_MONTH : A_QUARTER_HOUR;
}

/** Fonts are fetched in CORS mode, and feeds' readers show pictures from other origins. */
function crossOriginHeaders(address: string): string[] {
  return address.startsWith('/fonts/') ? ['Access-Control-Allow-Origin', '*'] : [];
}

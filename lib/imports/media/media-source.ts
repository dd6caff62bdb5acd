import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { isOwn, type OldSite } from '@/lib/articles/from-html/link-address';
import { decodeLeniently } from '@/lib/i18n/address';

export type MediaSourceOption = { kind: 'dir'; dir: string } | { kind: 'url'; base: string } | null;
export type FoundFile =
  | { ok: true; bytes: Buffer; name: string }
  | { ok: false; reason: 'no_source' | 'not_found' | 'too_large' | 'not_reachable' | 'foreign' };

/** Why a file could not be had, for the report. */
export const MISSING_REASONS = {
  no_source: 'no --media given',
  not_found: 'file not found',
  too_large: 'file too large',
  not_reachable: 'address not reachable',
  foreign: 'lies at another host',
} as const;

/** Where the files of pictures come from. */
export interface MediaSource {
  /**
   * @param url absolute, as content has it
   * @param isOriginal whether it names a file that was uploaded, which may be called like a size of another
   */
  read(url: string, isOriginal?: boolean): Promise<FoundFile>;
  /** Whether `read` would find it; quicker, for dry runs. */
  has(url: string, isOriginal?: boolean): Promise<boolean>;
}

/** In bytes; what the library takes at most. */
const MAX_BYTES = 64 * 1024 * 1024;
const TIMEOUT_MS = 30_000;
const ATTEMPTS = 2;

/** WordPress's own smaller copies of an original, as which attachments are named. */
const SCALED = /-(?:scaled|rotated)\.[a-z0-9]+$/i;

/** `photo-1024x576.jpg`, `photo-scaled.jpg` → `photo.jpg`. */
export function originalName(name: string): string {
  return name.replace(/-(?:\d{1,5}x\d{1,5}|scaled|rotated)(?=\.[a-z0-9]+$)/i, '');
}

/** Path below the uploads folder (`2026/10/photo.jpg`), decoded and NFC; null when the address has none. */
export function uploadPath(url: string): string | null {
  let pathname: string;
  try {
    pathname = new URL(url).pathname;
  } catch {
    return null;
  }
  const match =
    /\/(?:wp-content\/uploads|wp-content\/blogs\.dir\/\d+\/files|files(?=\/\d{4}\/))\/(.+)$/i.exec(
      decodeLeniently(pathname),
    );
  const below = match?.[1]
    ?.normalize('NFC')
    .split('/')
    .filter((part) => part !== '' && part !== '.');
  return !below || below.length === 0 || below.includes('..') ? null : below.join('/');
}

export function openMediaSource(option: MediaSourceOption, site: OldSite): MediaSource {
  if (option === null)
    return { read: async () => ({ ok: false, reason: 'no_source' }), has: async () => false };
  return option.kind === 'dir' ? folderSource(option.dir) : webSource(option.base, site);
}

/** An unpacked uploads folder, or any folder above it (`wp-content`, the whole site). */
function folderSource(dir: string): MediaSource {
  const listings = new Map<string, Promise<Map<string, string>>>();
  /** Names in a folder by their comparable form: archives keep NFD, percent-encoded or upper-case names. */
  const list = (folder: string) => {
    const known = listings.get(folder);
    if (known) return known;
    const listing = readdir(folder)
      .then((names) => new Map(names.map((name) => [comparable(name), name])))
      .catch(() => new Map<string, string>());
    listings.set(folder, listing);
    return listing;
  };
  const find = async (url: string, isOriginal = false): Promise<string | null> => {
    const below = uploadPath(url);
    const relative = below ?? pathOf(url);
    if (relative === null) return null;
    const roots =
      below === null ? [dir] : ['', 'uploads', 'wp-content/uploads'].map((root) => path.join(dir, root));
    for (const root of roots) {
      const folder = path.join(root, path.dirname(relative));
      const names = await list(folder);
      const name = bestName(path.basename(relative), isOriginal, names);
      if (name) return path.join(folder, name);
    }
    return null;
  };
  return {
    has: async (url, isOriginal) => (await find(url, isOriginal)) !== null,
    read: async (url, isOriginal) => {
      const file = await find(url, isOriginal);
      if (!file) return { ok: false, reason: 'not_found' };
      const { size } = await stat(file);
      if (size > MAX_BYTES) return { ok: false, reason: 'too_large' };
      return { ok: true, bytes: await readFile(file), name: path.basename(file) };
    },
  };
}

const comparable = (name: string) => decodeLeniently(name).normalize('NFC').toLowerCase();

function pathOf(url: string): string | null {
  try {
    const parts = decodeLeniently(new URL(url).pathname)
      .normalize('NFC')
      .split('/')
      .filter((part) => part !== '' && part !== '.');
    return parts.length === 0 || parts.includes('..') ? null : parts.join('/');
  } catch {
    return null;
  }
}

/** The original before the size that was asked for; when both are gone, the largest size that is left. */
function bestName(asked: string, isOriginal: boolean, names: Map<string, string>): string | undefined {
  const exact = names.get(comparable(asked));
  if (exact && isOriginal && !SCALED.test(asked)) return exact;
  const original = comparable(originalName(asked));
  const dot = original.lastIndexOf('.');
  const [stem, extension] = dot < 0 ? [original, ''] : [original.slice(0, dot), original.slice(dot)];
  const direct = names.get(original) ?? names.get(`${stem}-scaled${extension}`) ?? exact;
  if (direct) return direct;
  const sizes = [...names].flatMap(([key, name]) => {
    const rest =
      key.startsWith(`${stem}-`) && key.endsWith(extension)
        ? key.slice(stem.length + 1, key.length - extension.length)
        : '';
    const width = /^(\d+)x\d+$/.exec(rest)?.[1];
    return width ? [{ name, width: Number(width) }] : [];
  });
  return sizes.sort((left, right) => right.width - left.width)[0]?.name;
}

/** The old site itself, or a copy of its files under another address. Nothing but that host is asked. */
function webSource(base: string, site: OldSite): MediaSource {
  const root = new URL(base.endsWith('/') ? base : `${base}/`);
  const isUploads = /\/uploads\/$/.test(root.pathname);
  const addressesOf = (url: string, isOriginal = false): string[] => {
    let asked: URL;
    try {
      asked = new URL(url);
    } catch {
      return [];
    }
    // WordPress.com's image proxy names the site in its path.
    const proxied = /^i\d\.wp\.com$/.test(asked.host) ? asked.pathname.slice(1).split('/')[0] : undefined;
    const belongs =
      isOwn(asked, site) ||
      asked.host === root.host ||
      (proxied !== undefined && site.hosts.has(proxied.replace(/^www\./, '')));
    if (!belongs) return [];
    const below = uploadPath(url);
    const relative =
      below === null ? (pathOf(url) ?? '') : `${isUploads ? '' : 'wp-content/uploads/'}${below}`;
    const encode = (name: string) => new URL(name.split('/').map(encodeURIComponent).join('/'), root).href;
    const exact = [encode(relative), encode(relative.normalize('NFD'))];
    const original = encode(originalName(relative));
    return [...new Set(isOriginal && !SCALED.test(relative) ? [...exact, original] : [original, ...exact])];
  };
  return {
    has: async (url, isOriginal) => {
      for (const address of addressesOf(url, isOriginal)) if (await answers(address, root.host)) return true;
      return false;
    },
    read: async (url, isOriginal) => {
      const addresses = addressesOf(url, isOriginal);
      let last: FoundFile = { ok: false, reason: addresses.length === 0 ? 'foreign' : 'not_found' };
      for (const address of addresses) {
        last = await download(address, root.host);
        if (last.ok) return last;
      }
      return last;
    },
  };
}

async function answers(address: string, host: string): Promise<boolean> {
  try {
    const response = await request(address, host, 'HEAD');
    await response?.body?.cancel();
    return response?.ok ?? false;
  } catch {
    return false;
  }
}

async function download(address: string, host: string): Promise<FoundFile> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const response = await request(address, host, 'GET');
      if (!response?.ok || !response.body) return { ok: false, reason: 'not_found' };
      const bytes = await readWithin(response.body, MAX_BYTES);
      if (!bytes) return { ok: false, reason: 'too_large' };
      return { ok: true, bytes, name: decodeLeniently(path.posix.basename(new URL(address).pathname)) };
    } catch {
      if (attempt >= ATTEMPTS) return { ok: false, reason: 'not_reachable' };
    }
  }
}

/** Follows redirects by hand, and only at the same host: an archive must not make us ask anybody else. */
async function request(address: string, host: string, method: 'GET' | 'HEAD'): Promise<Response | null> {
  let url = new URL(address);
  for (let hop = 0; hop < 4; hop += 1) {
    if (url.host !== host || !/^https?:$/.test(url.protocol)) return null;
    const response = await fetch(url, {
      method,
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
      headers: { 'user-agent': 'Nashra import' },
    });
    const location = response.headers.get('location');
    if (response.status < 300 || response.status >= 400 || !location) return response;
    await response.body?.cancel();
    url = new URL(location, url);
  }
  return null;
}

async function readWithin(body: ReadableStream<Uint8Array>, limit: number): Promise<Buffer | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body) {
    size += part.length;
    if (size > limit) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

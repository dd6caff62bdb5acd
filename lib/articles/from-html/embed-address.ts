import type { EmbedProvider } from '@/lib/articles/body/body-schema';
import { isOwn, type OldSite } from './link-address';

const PROVIDERS: [host: RegExp, provider: EmbedProvider][] = [
  [/(?:^|\.)(?:youtube\.com|youtu\.be|youtube-nocookie\.com)$/, 'youtube'],
  [/(?:^|\.)vimeo\.com$/, 'vimeo'],
  [/(?:^|\.)(?:dailymotion\.com|dai\.ly)$/, 'dailymotion'],
  [/(?:^|\.)(?:twitter\.com|x\.com)$/, 'x'],
  [/(?:^|\.)(?:facebook\.com|fb\.watch|fb\.com)$/, 'facebook'],
  [/(?:^|\.)instagram\.com$/, 'instagram'],
  [/(?:^|\.)tiktok\.com$/, 'tiktok'],
  [/(?:^|\.)(?:t\.me|telegram\.me)$/, 'telegram'],
  [/(?:^|\.)soundcloud\.com$/, 'soundcloud'],
  [/(?:^|\.)spotify\.com$/, 'spotify'],
];

export interface EmbedAddress {
  provider: EmbedProvider;
  /** The page a reader would open, not the player's inner address. */
  url: string;
}

/** Who serves an address, and its readable form. Null when it is no web address. */
export function embedAddress(address: string): EmbedAddress | null {
  let url: URL;
  try {
    url = new URL(address.trim());
  } catch {
    return null;
  }
  if (!/^https?:$/.test(url.protocol)) return null;
  const provider = PROVIDERS.find(([host]) => host.test(url.hostname))?.[1] ?? 'other';
  const readable = provider === 'other' ? url.href : (READABLE[provider]?.(url) ?? url.href);
  return readable.length > 4_000 ? null : { provider, url: readable };
}

const first = (pattern: RegExp, text: string) => pattern.exec(text)?.[1];
const inner = (url: URL, parameter: string) => {
  const value = url.searchParams.get(parameter);
  return value && /^https?:\/\//.test(value) ? value : undefined;
};

/** Players' addresses (what iframes hold) → pages' addresses. */
const READABLE: Partial<Record<EmbedProvider, (url: URL) => string | undefined>> = {
  youtube: (url) => {
    const list = first(/^\/embed\/videoseries/, url.pathname) ?? url.searchParams.get('list');
    const id =
      first(/^\/(?:embed|v|shorts|live)\/([\w-]{6,})/, url.pathname) ??
      (url.hostname.endsWith('youtu.be') ? url.pathname.slice(1) : url.searchParams.get('v'));
    if (id && id !== 'videoseries') {
      const at = url.searchParams.get('start') ?? url.searchParams.get('t');
      return `https://www.youtube.com/watch?v=${encodeURIComponent(id)}${at ? `&t=${encodeURIComponent(at)}` : ''}`;
    }
    return list ? `https://www.youtube.com/playlist?list=${encodeURIComponent(list)}` : undefined;
  },
  vimeo: (url) => {
    const id = first(/^\/video\/(\d+)/, url.pathname);
    return id ? `https://vimeo.com/${id}` : undefined;
  },
  dailymotion: (url) => {
    const id =
      first(/^\/embed\/video\/(\w+)/, url.pathname) ??
      (url.hostname.endsWith('dai.ly') ? url.pathname.slice(1) : undefined);
    return id ? `https://www.dailymotion.com/video/${id}` : undefined;
  },
  x: (url) => {
    const id = url.searchParams.get('id');
    return /^\/embed/.test(url.pathname) && id ? `https://x.com/i/status/${id}` : undefined;
  },
  facebook: (url) => inner(url, 'href'),
  soundcloud: (url) => inner(url, 'url'),
  spotify: (url) =>
    url.pathname.startsWith('/embed/')
      ? `https://open.spotify.com/${url.pathname.slice('/embed/'.length)}`
      : undefined,
  instagram: (url) => `https://www.instagram.com${url.pathname.replace(/embed(?:\/captioned)?\/?$/, '')}`,
};

/** Whether a line that holds nothing but this address is shown as an embed: WordPress's oEmbed list, ours, and the site's own texts. */
export function isEmbeddable(address: string, site: OldSite): boolean {
  const found = embedAddress(address);
  if (found === null) return false;
  const url = new URL(found.url);
  const isPlace = url.pathname.length > 1 || (isOwn(url, site) && url.search !== '');
  return isPlace && (found.provider !== 'other' || isOwn(url, site));
}

import type { EmbedProvider } from '@/lib/articles/body/body-schema';

/** For each provider: what names the content in its addresses, and the address of its player. */
const PLAYERS: Partial<Record<EmbedProvider, { find: RegExp; frame: (id: string) => string }>> = {
  youtube: {
    find: /(?:youtube(?:-nocookie)?\.com\/(?:watch\?(?:.*&)?v=|shorts\/|embed\/|live\/)|youtu\.be\/)([\w-]{6,20})/,
    frame: (id) => `https://www.youtube-nocookie.com/embed/${id}`,
  },
  vimeo: {
    find: /vimeo\.com\/(?:video\/|channels\/[\w-]+\/)?(\d+)/,
    frame: (id) => `https://player.vimeo.com/video/${id}?dnt=1`,
  },
  dailymotion: {
    find: /(?:dailymotion\.com\/(?:embed\/)?video\/|dai\.ly\/)(\w+)/,
    frame: (id) => `https://geo.dailymotion.com/player.html?video=${id}`,
  },
  x: {
    find: /(?:twitter|x)\.com\/\w+\/status(?:es)?\/(\d+)/,
    frame: (id) => `https://platform.twitter.com/embed/Tweet.html?dnt=true&id=${id}`,
  },
  facebook: {
    find: /^(https:\/\/(?:[\w-]+\.)?facebook\.com\/.+)$/,
    frame: (url) => `https://www.facebook.com/plugins/post.php?href=${encodeURIComponent(url)}`,
  },
  instagram: {
    find: /instagram\.com\/(?:[\w.]+\/)?((?:p|reel|tv)\/[\w-]+)/,
    frame: (id) => `https://www.instagram.com/${id}/embed/`,
  },
  tiktok: {
    find: /tiktok\.com\/@[\w.-]+\/video\/(\d+)/,
    frame: (id) => `https://www.tiktok.com/embed/v2/${id}`,
  },
  telegram: { find: /(?:t|telegram)\.me\/(?:s\/)?(\w+\/\d+)/, frame: (id) => `https://t.me/${id}?embed=1` },
  soundcloud: {
    find: /^(https:\/\/(?:[\w-]+\.)?soundcloud\.com\/.+)$/,
    frame: (url) => `https://w.soundcloud.com/player/?url=${encodeURIComponent(url)}`,
  },
  spotify: {
    find: /open\.spotify\.com\/(?:intl-\w+\/)?((?:track|album|episode|show|playlist)\/\w+)/,
    frame: (id) => `https://open.spotify.com/embed/${id}`,
  },
};

/**
 * The address to load in a frame once the reader has clicked; null where the content can only be linked.
 * Its origins are those that the press allows to be framed.
 */
export function embedFrame(provider: EmbedProvider, url: string): string | null {
  const player = PLAYERS[provider];
  const id = player?.find.exec(url)?.[1];
  return player && id ? player.frame(id) : null;
}

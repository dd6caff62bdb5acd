/** Origins whose players a reader may load into a page by a click; nothing else may be framed. */
export const EMBED_ORIGINS = [
  'https://www.youtube-nocookie.com',
  'https://player.vimeo.com',
  'https://geo.dailymotion.com',
  'https://platform.twitter.com',
  'https://www.facebook.com',
  'https://www.instagram.com',
  'https://www.tiktok.com',
  'https://t.me',
  'https://w.soundcloud.com',
  'https://open.spotify.com',
] as const;

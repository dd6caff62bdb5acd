/** Bytes of one file; press photographs are 5–25 MB. */
export const MAX_UPLOAD_BYTES = 64 * 1024 * 1024;
/** Decompression bombs are refused above this (lib/media/ingest/encode-variants.ts). */
export const MAX_MEGAPIXELS = 50;
/** Bytes of one piece: what a cut connection loses at most, and small enough for slow lines and proxies. */
export const PIECE_BYTES = 1024 * 1024;
/** Unfinished uploads of one person at a time. */
export const MAX_OPEN_UPLOADS = 200;
/** What a file chooser offers. What a file really is, its first bytes say. */
export const ACCEPTED_TYPES = 'image/jpeg,image/png,image/webp,image/avif,image/tiff,image/gif';

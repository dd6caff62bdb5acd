/** What a file is by its first bytes: names and declared types lie. */
export type RasterFormat = 'jpeg' | 'png' | 'webp' | 'gif' | 'avif' | 'tiff';

export const RASTER_TYPES: Record<RasterFormat, { mimeType: string; extension: string }> = {
  jpeg: { mimeType: 'image/jpeg', extension: 'jpg' },
  png: { mimeType: 'image/png', extension: 'png' },
  webp: { mimeType: 'image/webp', extension: 'webp' },
  gif: { mimeType: 'image/gif', extension: 'gif' },
  avif: { mimeType: 'image/avif', extension: 'avif' },
  tiff: { mimeType: 'image/tiff', extension: 'tif' },
};

const AVIF_BRANDS = new Set(['avif', 'avis']);
/** BMP, PDF, Photoshop, PostScript, JPEG XL (bare and boxed), icon. */
const OTHER_IMAGE_STARTS = ['BM', '%PDF-', '8BPS', '%!PS', '\xff\x0a', '\0\0\0\x0cJXL ', '\0\0\x01\0'];
const OTHER_IMAGE_BRANDS = /^(heic|heix|hevc|heim|heis|mif1|msf1|jxl |crx )$/;

/**
 * The raster format of a file, `unsupported` for a picture of a kind that is not taken (SVG can carry
 * script; HEIC, BMP, PDF, PSD, JPEG XL cannot be read here), null when it is no picture at all.
 */
export function sniffPicture(bytes: Uint8Array): RasterFormat | 'unsupported' | null {
  const ascii = (start: number, end: number) => Buffer.from(bytes.subarray(start, end)).toString('latin1');
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg';
  if (ascii(0, 8) === '\x89PNG\r\n\x1a\n') return 'png';
  if (ascii(0, 4) === 'RIFF' && ascii(8, 12) === 'WEBP') return 'webp';
  if (/^GIF8[79]a$/.test(ascii(0, 6))) return 'gif';
  if (ascii(0, 4) === 'II*\0' || ascii(0, 4) === 'MM\0*') return 'tiff';
  if (ascii(4, 8) === 'ftyp') return sniffBox(bytes, ascii);
  if (OTHER_IMAGE_STARTS.some((start) => ascii(0, 12).startsWith(start))) return 'unsupported';
  return isSvg(ascii(0, 4_096)) ? 'unsupported' : null;
}

/** ISO base media: AVIF when the major or any compatible brand says so (many write `mif1` first). */
function sniffBox(
  bytes: Uint8Array,
  ascii: (start: number, end: number) => string,
): 'avif' | 'unsupported' | null {
  const boxSize = Math.min(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0), 256);
  const brands = [ascii(8, 12)];
  for (let offset = 16; offset + 4 <= boxSize; offset += 4) brands.push(ascii(offset, offset + 4));
  if (brands.some((brand) => AVIF_BRANDS.has(brand))) return 'avif';
  return brands.some((brand) => OTHER_IMAGE_BRANDS.test(brand)) ? 'unsupported' : null;
}

/** An `<svg` root after nothing but a byte order mark, prolog, comments and doctype. */
function isSvg(start: string): boolean {
  const root = start
    .replace(/^\xef\xbb\xbf/, '')
    .replace(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*(\[[\s\S]*?\])?[^>]*>/gi, '')
    .trimStart();
  return /^<svg[\s>/]/i.test(root);
}

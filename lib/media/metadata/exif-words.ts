/**
 * The words that cameras themselves write: EXIF 2.32, IFD0. Used where IPTC says nothing.
 */
export interface ExifWords {
  artist: string | null;
  copyright: string | null;
}

const TAGS: Record<number, keyof ExifWords> = { 315: 'artist', 33432: 'copyright' };
const ASCII = 2;
const MAX_ENTRIES = 200;

/** @param block as sharp gives it: `Exif\0\0`, then a TIFF header. Damaged data counts as none. */
export function readExifWords(block: Buffer): ExifWords {
  const words: ExifWords = { artist: null, copyright: null };
  const tiff = block.subarray(block.subarray(0, 4).toString('latin1') === 'Exif' ? 6 : 0);
  const order = tiff.subarray(0, 2).toString('latin1');
  if (order !== 'II' && order !== 'MM') return words;
  const read16 = (at: number) => (order === 'II' ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const read32 = (at: number) => (order === 'II' ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  try {
    const directory = read32(4);
    const entries = Math.min(read16(directory), MAX_ENTRIES);
    for (let index = 0; index < entries; index += 1) {
      const entry = directory + 2 + index * 12;
      const field = TAGS[read16(entry)];
      if (!field || read16(entry + 2) !== ASCII) continue;
      const length = read32(entry + 4);
      // Up to four bytes stand in the entry itself.
      const start = length <= 4 ? entry + 8 : read32(entry + 8);
      // The copyright of photographer and editor are parted by a NUL.
      words[field] =
        tiff
          .subarray(start, start + length)
          .toString('utf8')
          .replace(/\0+/g, ' ')
          .trim() || null;
    }
  } catch {
    // An offset led outside: what was read before still counts.
  }
  return words;
}

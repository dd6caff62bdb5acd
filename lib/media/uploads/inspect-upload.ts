import sharp from 'sharp';
import { MAX_PIXELS } from '@/lib/media/ingest/encode-variants';
import { type RasterFormat, sniffPicture } from '@/lib/media/ingest/picture-format';
import { fail, ok, type Result } from '@/lib/platform/result';
import type { UploadRefusal } from './upload-refusals';

/**
 * What a file is by its content, before anything is decoded. Stricter than imports are: an editor is there to
 * choose another file.
 * @returns its format, or why it is not taken
 */
export async function inspectUpload(bytes: Buffer): Promise<Result<RasterFormat, UploadRefusal>> {
  if (bytes.length === 0) return fail('empty');
  const format = sniffPicture(bytes);
  if (format === null) return fail('not-an-image');
  if (format === 'unsupported') return fail(kindOfUnsupported(bytes));
  if (hasSecondFile(bytes)) return fail('polyglot');
  if (await isAnimated(bytes, format)) return fail('animated');
  return ok(format);
}

function kindOfUnsupported(bytes: Buffer): UploadRefusal {
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') return 'pdf';
  if (/^(heic|heix|hevc|heim|heis|mif1|msf1)$/.test(bytes.subarray(8, 12).toString('latin1'))) return 'heic';
  return /<svg[\s>/]/i.test(bytes.subarray(0, 4_096).toString('latin1')) ? 'svg' : 'unsupported-type';
}

/** How far from the start readers of PDF look for its mark (ISO 32000-1, annex H). */
const PDF_WINDOW = 1_024;
/** Browsers look at the first 1,445 bytes to guess; words of metadata lie further on as well. */
const PAGE_WINDOW = 4_096;
const PAGE = /<(?:!doctype\s+html|html|head|body|script|iframe|svg)[\s>/]|<\?php/i;
/** An archive's directory stands at its end, behind at most 64 kB of comment (APPNOTE 4.3.16). */
const ZIP_END = Buffer.from('PK\x05\x06', 'latin1');
const ZIP_END_BYTES = 22;
const ZIP_WINDOW = 65_536 + ZIP_END_BYTES;

/**
 * Whether the picture is at the same time a document, a page or an archive. What readers get is always encoded
 * anew and carries nothing of it; but somebody made it for a reason. Trailing data alone is no sign: phones
 * append film and depth.
 */
function hasSecondFile(bytes: Buffer): boolean {
  if (bytes.subarray(0, PDF_WINDOW).includes('%PDF-')) return true;
  const edges = [bytes.subarray(0, PAGE_WINDOW), bytes.subarray(-PAGE_WINDOW)];
  if (edges.some((edge) => PAGE.test(edge.toString('latin1')))) return true;
  const tail = bytes.subarray(-ZIP_WINDOW);
  const directory = tail.lastIndexOf(ZIP_END);
  return (
    directory >= 0 &&
    directory + ZIP_END_BYTES <= tail.length &&
    directory + ZIP_END_BYTES + tail.readUInt16LE(directory + 20) === tail.length
  );
}

async function isAnimated(bytes: Buffer, format: RasterFormat): Promise<boolean> {
  if (format === 'png') {
    // APNG: a control chunk before the first data (PNG 3, 11.3.6.1). sharp would take its first picture.
    const control = bytes.indexOf('acTL');
    return control >= 0 && control < bytes.indexOf('IDAT');
  }
  if (format !== 'gif' && format !== 'webp' && format !== 'avif') return false;
  try {
    return ((await sharp(bytes, { limitInputPixels: MAX_PIXELS }).metadata()).pages ?? 1) > 1;
  } catch {
    // Damaged or too large: whoever opens it next says so.
    return false;
  }
}

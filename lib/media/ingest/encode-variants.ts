/**
 * The variants of one picture: resized once from the original to the widest, then down from there, and
 * encoded as many at a time as there are processors. Settings: docs/decisions/005-image-variants.md.
 */
import { availableParallelism } from 'node:os';
import sharp, { type OutputInfo, type Sharp } from 'sharp';
import { VARIANT_FORMATS, type VariantFormat, variantHeight } from '@/lib/media/picture-sources';
import { createLimit } from '@/lib/platform/limit';

/** Decompression bombs are refused above this. */
export const MAX_PIXELS = 50e6;
const STANDARD_WIDTHS = [320, 480, 640, 960, 1280, 1600];
const MAX_WIDTH = 1600;
/** Up to this width a slower encoder is worth its time: these are the files phones load. */
const CAREFUL_WIDTH = 640;

export interface Size {
  width: number;
  height: number;
}
export interface Variant {
  width: number;
  format: VariantFormat;
  bytes: Buffer;
}

const atOnce = createLimit(availableParallelism());

/** The widths a picture gets: the standard ones below its own, then its own or 1600, ascending. */
export function variantWidths(originalWidth: number): number[] {
  const widest = Math.min(originalWidth, MAX_WIDTH);
  return [...STANDARD_WIDTHS.filter((width) => width < widest), widest];
}

/** Opens bytes that have been sniffed; first frame only, turned as its EXIF orientation says. */
export function openPicture(bytes: Buffer): Sharp {
  return sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error', autoOrient: true });
}

/**
 * Every width in every format, and the dominant colour as `#rrggbb`. sRGB, on white where transparent.
 * @param size of the original after orientation
 * @param xmp the photographer's own words, kept in the JPEGs (search engines read credits there)
 * @throws what sharp throws on damaged data
 */
export async function encodeVariants(
  bytes: Buffer,
  size: Size,
  xmp: string | null,
): Promise<{ variants: Variant[]; colour: string }> {
  const widths = variantWidths(size.width);
  const widest = widths.at(-1) ?? size.width;
  const master = await atOnce(() => toRaw(openPicture(bytes).flatten({ background: '#fff' }), size, widest));
  const [colour, ...byWidth] = await Promise.all([
    atOnce(() => dominantColour(master)),
    ...widths.toReversed().map((width) => encodeWidth(master, size, width, xmp)),
  ]);
  return { colour, variants: byWidth.flat() };
}

interface Raw {
  data: Buffer;
  info: OutputInfo;
}

const fromRaw = ({ data, info }: Raw) =>
  sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } });

function toRaw(picture: Sharp, size: Size, width: number): Promise<Raw> {
  return picture
    .resize({ width, height: variantHeight(size, width), fit: 'fill' })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
}

async function encodeWidth(master: Raw, size: Size, width: number, xmp: string | null): Promise<Variant[]> {
  const raw = width === master.info.width ? master : await atOnce(() => toRaw(fromRaw(master), size, width));
  return Promise.all(
    VARIANT_FORMATS.map(async (format) => ({
      width,
      format,
      bytes: await atOnce(() => encode(fromRaw(raw), width, format, xmp)),
    })),
  );
}

function encode(picture: Sharp, width: number, format: VariantFormat, xmp: string | null): Promise<Buffer> {
  const isCareful = width <= CAREFUL_WIDTH;
  switch (format) {
    case 'avif':
      return picture
        .avif({ quality: isCareful ? 50 : 54, effort: isCareful ? 1 : 0, chromaSubsampling: '4:2:0' })
        .toBuffer();
    case 'webp':
      return picture.webp({ quality: 74, effort: isCareful ? 2 : 1 }).toBuffer();
    case 'jpg':
      return (xmp ? picture.withXmp(xmp) : picture).jpeg({ quality: 76 }).toBuffer();
  }
}

async function dominantColour(master: Raw): Promise<string> {
  const small = await fromRaw(master).resize({ width: 64, height: 64, fit: 'fill' }).png().toBuffer();
  const { dominant } = await sharp(small).stats();
  return `#${[dominant.r, dominant.g, dominant.b].map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

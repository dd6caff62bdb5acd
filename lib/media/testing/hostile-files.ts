/** Files as somebody who means harm, or does not know better, would send them; each made in the test. */
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';

let tint = 0;

/** An honest photograph, different each time. */
export async function photograph(
  width = 640,
  height = 400,
  format: 'jpeg' | 'png' | 'webp' = 'jpeg',
): Promise<Buffer> {
  tint += 1;
  const background = { r: tint % 256, g: (tint >> 8) % 256, b: 120 };
  return sharp({ create: { width, height, channels: 3, background } })
    [format]()
    .toBuffer();
}

/** A few hundred bytes that claim 40,000 × 40,000 pixels. */
export function pngBomb(): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(40_000, 0);
  header.writeUInt32BE(40_000, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(1_024))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

export const svg = () =>
  Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');

export const html = () => Buffer.from('<!doctype html><script>alert(document.cookie)</script>');

export const pdf = () => Buffer.from('%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF');

/** The first box of what iPhones write. */
export const heic = () =>
  Buffer.concat([Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), Buffer.alloc(200)]);

/** A JPEG with a page in a comment right behind its start: a server that guesses types would print it. */
export async function jpegWithPage(): Promise<Buffer> {
  const jpeg = await photograph();
  const page = Buffer.from('<html><script>alert(1)</script></html>');
  const comment = Buffer.from([0xff, 0xfe, 0, page.length + 2]);
  return Buffer.concat([jpeg.subarray(0, 2), comment, page, jpeg.subarray(2)]);
}

/** A JPEG with an archive behind its end, as GIFAR attacks have it. */
export async function jpegWithArchive(): Promise<Buffer> {
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  return Buffer.concat([await photograph(), Buffer.from('PK\x03\x04 payload', 'latin1'), end]);
}

/** A JPEG with a document in a comment. */
export async function jpegWithDocument(): Promise<Buffer> {
  const jpeg = await photograph();
  const comment = Buffer.from([0xff, 0xfe, 0, 12]);
  return Buffer.concat([jpeg.subarray(0, 2), comment, Buffer.from('%PDF-1.7\n '), jpeg.subarray(2)]);
}

/** A JPEG with a film behind its end, as phones write «live» photographs: nothing is wrong with it. */
export async function jpegWithFilm(): Promise<Buffer> {
  return Buffer.concat([
    await photograph(),
    Buffer.from('\0\0\0\x18ftypmp42', 'latin1'),
    Buffer.alloc(5_000),
  ]);
}

/** The first half of a photograph. */
export async function truncatedJpeg(): Promise<Buffer> {
  const noise = await sharp({
    create: {
      width: 600,
      height: 400,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', sigma: 60, mean: 128 },
    },
  })
    .jpeg({ quality: 90 })
    .toBuffer();
  return noise.subarray(0, noise.length >> 1);
}

export async function animated(format: 'gif' | 'webp'): Promise<Buffer> {
  const frames = await Promise.all(
    ['#c80000', '#00c800'].map((background) =>
      sharp({ create: { width: 120, height: 80, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  );
  return sharp(frames, { join: { animated: true } })
    [format]({ delay: 100 })
    .toBuffer();
}

/** A PNG with an animation's control chunk before its picture. */
export async function animatedPng(): Promise<Buffer> {
  const png = await photograph(32, 32, 'png');
  const afterHeader = 8 + 25;
  return Buffer.concat([
    png.subarray(0, afterHeader),
    chunk('acTL', Buffer.from([0, 0, 0, 2, 0, 0, 0, 0])),
    png.subarray(afterHeader),
  ]);
}

export async function cmyk(): Promise<Buffer> {
  return sharp(await photograph())
    .toColourspace('cmyk')
    .jpeg()
    .toBuffer();
}

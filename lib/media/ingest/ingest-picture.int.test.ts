import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { media } from '@/db/schema';
import { diskMediaStore } from '@/lib/media/disk-media-store';
import { createTestDatabase, type TestDatabase } from '@/tests/support/test-database';
import { ingestPicture, type PictureInput } from './ingest-picture';

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(path.join(tmpdir(), 'nashra-media-'));
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

const take = (input: PictureInput) =>
  ingestPicture({ db: database.db, store: diskMediaStore(folder) }, input);

async function taken(input: PictureInput) {
  const result = await take(input);
  if (!result.ok) throw new Error(`${result.code}: ${result.detail ?? ''}`);
  return result.value;
}

/** A picture of its own for each test: red left half, blue right half. */
let tint = 0;
async function halves(width: number, height: number) {
  tint += 1;
  const half = { width: Math.floor(width / 2), height, channels: 3 as const };
  const red = await sharp({ create: { ...half, background: { r: 200, g: tint, b: 0 } } })
    .png()
    .toBuffer();
  return sharp({ create: { width, height, channels: 3, background: { r: 0, g: tint, b: 200 } } }).composite([
    { input: red, left: 0, top: 0 },
  ]);
}

async function fileNames(hash: string) {
  return (await readdir(path.join(folder, hash))).sort();
}

async function pixelAt(file: string, left: number, top: number) {
  const raw = await sharp(file)
    .extract({ left, top, width: 1, height: 1 })
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer();
  return [...raw];
}

describe('ingestPicture', () => {
  it('writes every width in three formats, keeps the original, and remembers the words', async () => {
    const bytes = await (await halves(2000, 1000)).jpeg().toBuffer();
    const picture = await taken({
      bytes,
      originalName: 'صورة.jpg',
      alt: ' نصفان ',
      credit: 'نشرة',
      focalX: 2,
      focalY: 0.25,
    });
    expect(picture).toMatchObject({ width: 2000, height: 1000, isNew: true });
    const widths = [320, 480, 640, 960, 1280, 1600];
    expect(await fileNames(picture.hash)).toEqual(
      [
        ...widths.flatMap((width) => ['avif', 'webp', 'jpg'].map((format) => `${width}.${format}`)),
        'original.jpg',
      ].sort(),
    );
    const [row] = await database.db.select().from(media).where(eq(media.id, picture.id));
    expect(row).toMatchObject({
      widths,
      alt: 'نصفان',
      caption: null,
      credit: 'نشرة',
      focalX: 1,
      focalY: 0.25,
      mimeType: 'image/jpeg',
    });
    expect(row?.colour).toMatch(/^#[0-9a-f]{6}$/);
    for (const format of ['avif', 'webp', 'jpg']) {
      const meta = await sharp(path.join(folder, picture.hash, `640.${format}`)).metadata();
      expect([meta.width, meta.height]).toEqual([640, 320]);
    }
  });

  it('never enlarges: a small picture keeps its own width', async () => {
    const picture = await taken({ bytes: await (await halves(500, 300)).png().toBuffer() });
    const [row] = await database.db.select().from(media).where(eq(media.id, picture.id));
    expect(row?.widths).toEqual([320, 480, 500]);
  });

  it('turns a PNG as its EXIF orientation says', async () => {
    // Stored 400 × 200, red on the left; orientation 6 is a quarter turn clockwise: red comes to the top.
    const bytes = await (await halves(400, 200))
      .png()
      .withExif({ IFD0: { Orientation: '6' } })
      .withMetadata({ orientation: 6 })
      .toBuffer();
    const picture = await taken({ bytes });
    expect(picture).toMatchObject({ width: 200, height: 400 });
    const [red] = await pixelAt(path.join(folder, picture.hash, '200.jpg'), 100, 20);
    const [, , blue] = await pixelAt(path.join(folder, picture.hash, '200.jpg'), 100, 380);
    expect(red).toBeGreaterThan(150);
    expect(blue).toBeGreaterThan(150);
  });

  it('turns CMYK into sRGB', async () => {
    const bytes = await (await halves(400, 200)).toColourspace('cmyk').jpeg({ quality: 95 }).toBuffer();
    expect((await sharp(bytes).metadata()).space).toBe('cmyk');
    const picture = await taken({ bytes });
    for (const format of ['avif', 'webp', 'jpg']) {
      const file = path.join(folder, picture.hash, `400.${format}`);
      expect((await sharp(file).metadata()).space).toBe('srgb');
      const [red, green, blue] = await pixelAt(file, 50, 100);
      expect(red).toBeGreaterThan(Math.max(green ?? 0, blue ?? 0) + 50);
    }
  });

  it.each([
    ['grey', { colourspace: 'b-w' }],
    ['16-bit', { colourspace: 'rgb16' }],
  ])('reads a %s PNG', async (_, { colourspace }) => {
    const bytes = await (await halves(330, 100)).toColourspace(colourspace).png().toBuffer();
    const picture = await taken({ bytes });
    expect(await sharp(path.join(folder, picture.hash, '320.jpg')).metadata()).toMatchObject({
      space: 'srgb',
      channels: 3,
    });
  });

  it('lays transparency on white', async () => {
    tint += 1;
    const bytes = await sharp({
      create: { width: 64, height: 64, channels: 4, background: { r: 0, g: tint, b: 0, alpha: 0 } },
    })
      .png()
      .toBuffer();
    const picture = await taken({ bytes });
    const pixel = await pixelAt(path.join(folder, picture.hash, '64.jpg'), 32, 32);
    expect(pixel.every((value) => value > 250)).toBe(true);
  });

  it.each(['gif', 'webp'] as const)('takes the first frame of an animated %s', async (format) => {
    const frame = (background: string) => ({
      create: { width: 120, height: 80, channels: 3 as const, background },
    });
    tint += 1;
    const frames = await Promise.all(
      [`rgb(200, ${tint}, 0)`, '#00c800', '#0000c8'].map((colour) => sharp(frame(colour)).png().toBuffer()),
    );
    const bytes = await sharp(frames, { join: { animated: true } })
      [format]({ delay: 100 })
      .toBuffer();
    expect((await sharp(bytes).metadata()).pages).toBe(3);
    const picture = await taken({ bytes });
    expect(picture).toMatchObject({ width: 120, height: 80 });
    const [red, green] = await pixelAt(path.join(folder, picture.hash, '120.jpg'), 60, 40);
    expect(red).toBeGreaterThan(150);
    expect(green).toBeLessThan(100);
  });

  it('takes credit, rights and caption from the file when nobody gives them, and leaves them in the JPEGs', async () => {
    const xmp =
      '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">' +
      '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:Credit="وكالة">' +
      '<dc:creator><rdf:Seq><rdf:li>ليلى منصور</rdf:li></rdf:Seq></dc:creator>' +
      '<dc:description><rdf:Alt><rdf:li xml:lang="x-default">الميناء</rdf:li></rdf:Alt></dc:description>' +
      '</rdf:Description></rdf:RDF></x:xmpmeta>';
    const bytes = await (await halves(700, 400)).withXmp(xmp).jpeg().toBuffer();
    const picture = await taken({ bytes, caption: 'سفينة في الميناء' });
    const [row] = await database.db.select().from(media).where(eq(media.id, picture.id));
    expect(row).toMatchObject({ credit: 'ليلى منصور / وكالة', caption: 'سفينة في الميناء', rights: null });
    const variant = await sharp(path.join(folder, picture.hash, '640.jpg')).metadata();
    expect(variant.xmpAsString).toContain('ليلى منصور');
    expect(variant.exif).toBeUndefined();
  });

  it.each([
    [
      'HTML named .jpg',
      async () => Buffer.from('<!DOCTYPE html><html><body>404</body></html>'),
      'not_an_image',
    ],
    ['an empty file', async () => Buffer.alloc(0), 'not_an_image'],
    [
      'SVG',
      async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
      'unsupported_type',
    ],
    [
      'a truncated JPEG',
      async () => (await (await halves(900, 900)).jpeg().toBuffer()).subarray(0, 3_000),
      'broken',
    ],
    ['a JPEG that is only a start', async () => Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1]), 'broken'],
    [
      'a pixel bomb',
      async () =>
        sharp({ create: { width: 12_000, height: 12_000, channels: 3, background: '#000' } })
          .png()
          .toBuffer(),
      'too_many_pixels',
    ],
    [
      'a scroll',
      async () =>
        sharp({ create: { width: 10, height: 20_000, channels: 3, background: '#000' } })
          .png()
          .toBuffer(),
      'too_many_pixels',
    ],
    [
      'too many bytes',
      async () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(65 * 1024 * 1024)]),
      'too_large',
    ],
  ] as const)('refuses %s and leaves nothing behind', async (_, make, code) => {
    const before = await readdir(folder);
    expect(await take({ bytes: await make(), originalName: 'photo.jpg' })).toMatchObject({ ok: false, code });
    expect(await readdir(folder)).toEqual(before);
  });

  it('knows the same bytes again and keeps the library’s words', async () => {
    const bytes = await (await halves(600, 300)).png().toBuffer();
    const first = await taken({ bytes, alt: 'أول' });
    const second = await taken({ bytes, alt: 'ثان', originalName: 'other.png' });
    expect(second).toEqual({ ...first, isNew: false });
    const [row] = await database.db.select().from(media).where(eq(media.id, first.id));
    expect(row?.alt).toBe('أول');
  });

  it('mends files that were lost', async () => {
    const bytes = await (await halves(340, 300)).png().toBuffer();
    const first = await taken({ bytes });
    const complete = await fileNames(first.hash);
    await rm(path.join(folder, first.hash, '320.webp'));
    expect(await taken({ bytes })).toEqual({ ...first, isNew: false });
    expect(await fileNames(first.hash)).toEqual(complete);
  });

  it('gives one row when the same picture arrives six times at once', async () => {
    const bytes = await (await halves(360, 240)).png().toBuffer();
    const results = await Promise.all(Array.from({ length: 6 }, () => taken({ bytes })));
    expect(new Set(results.map((result) => result.id)).size).toBe(1);
    expect(results.filter((result) => result.isNew)).toHaveLength(1);
    expect(await fileNames(results[0]?.hash ?? '')).not.toContainEqual(expect.stringContaining('.tmp'));
  });

  it('leaves no row when the caller’s transaction fails', async () => {
    const bytes = await (await halves(370, 240)).png().toBuffer();
    const failed = database.db.transaction(async (tx) => {
      await ingestPicture({ db: tx, store: diskMediaStore(folder) }, { bytes });
      throw new Error('roll back');
    });
    await expect(failed).rejects.toThrow('roll back');
    expect((await taken({ bytes })).isNew).toBe(true);
  });
});

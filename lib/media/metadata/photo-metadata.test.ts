import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { creditLine, creditPacket, readPhotoMetadata } from './photo-metadata';

const dataset = (number: number, value: Buffer) => {
  const head = Buffer.from([0x1c, 0x02, number, 0, 0]);
  head.writeUInt16BE(value.length, 3);
  return Buffer.concat([head, value]);
};

const XMP = `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:ps="http://ns.adobe.com/photoshop/1.0/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/" xmlns:core="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/" ps:Credit="وكالة الرافد">
<dc:creator><rdf:Seq><rdf:li>سلمى حداد</rdf:li><rdf:li>كريم ناصر</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">الميناء &amp; المدينة</rdf:li><rdf:li xml:lang="en">The port</rdf:li></rdf:Alt></dc:description>
<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">© 2026</rdf:li></rdf:Alt></dc:rights>
<xmpRights:UsageTerms><rdf:Alt><rdf:li xml:lang="x-default">مرة واحدة</rdf:li></rdf:Alt></xmpRights:UsageTerms>
<core:AltTextAccessibility><rdf:Alt><rdf:li xml:lang="x-default">سفينة عند الرصيف</rdf:li></rdf:Alt></core:AltTextAccessibility>
</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;

describe('readPhotoMetadata', () => {
  it('reads XMP elements and attributes', () => {
    expect(readPhotoMetadata({ xmp: XMP })).toEqual({
      creator: 'سلمى حداد، كريم ناصر',
      credit: 'وكالة الرافد',
      copyright: '© 2026',
      usageTerms: 'مرة واحدة',
      caption: 'الميناء & المدينة',
      alt: 'سفينة عند الرصيف',
    });
  });

  it('reads a handful of values, however many a hostile file repeats', () => {
    const names = '<rdf:li>a</rdf:li>'.repeat(40_000);
    const hostile = XMP.replace('<rdf:li>سلمى حداد</rdf:li>', names);
    expect(readPhotoMetadata({ xmp: hostile }).creator?.split(', ')).toHaveLength(64);
    const iptc = Buffer.concat(Array.from({ length: 100_000 }, () => dataset(80, Buffer.from('a'))));
    expect(readPhotoMetadata({ iptc }).creator?.split(', ')).toHaveLength(64);
  });

  it('leaves out a packet that is too long for words, and what follows a NUL', () => {
    expect(readPhotoMetadata({ xmp: XMP + ' '.repeat(1024 * 1024) }).creator).toBeNull();
    expect(readPhotoMetadata({ xmp: `${XMP}${'\0'.repeat(500_000)}x` }).credit).toBe('وكالة الرافد');
  });

  it('reads IPTC-IIM behind a Photoshop header, in UTF-8', () => {
    const iptc = Buffer.concat([
      Buffer.from('Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x40', 'latin1'),
      dataset(0, Buffer.from([0, 2])),
      dataset(80, Buffer.from('ليلى منصور')),
      dataset(110, Buffer.from('رويترز')),
      dataset(116, Buffer.from('© رويترز')),
      dataset(120, Buffer.from('سوق  قديم\u202E\n')),
    ]);
    expect(readPhotoMetadata({ iptc })).toMatchObject({
      creator: 'ليلى منصور',
      credit: 'رويترز',
      caption: 'سوق قديم',
      copyright: '© رويترز',
    });
  });

  it.each([
    ['Arabic in windows-1256', Buffer.from([0xe3, 0xcd, 0xe3, 0xcf]), 'محمد'],
    ['a French name in windows-1252', Buffer.from('Ren\xe9 Lef\xe8vre', 'latin1'), 'René Lefèvre'],
  ])('reads %s', (_, value, expected) => {
    expect(readPhotoMetadata({ iptc: dataset(80, value) }).creator).toBe(expected);
  });

  it.each([
    ['ISO 8859-6', '\x1b-G', Buffer.from([0xe5, 0xcd, 0xe5, 0xcf])],
    ['UTF-8', '\x1b%G', Buffer.from('محمد')],
    ['UTF-8 in a file that declares Latin-1', '\x1b.A', Buffer.from('محمد')],
  ])('reads what the envelope declares: %s', (_, declaration, value) => {
    const envelope = Buffer.concat([
      Buffer.from([0x1c, 1, 90, 0, declaration.length]),
      Buffer.from(declaration, 'latin1'),
    ]);
    expect(readPhotoMetadata({ iptc: Buffer.concat([envelope, dataset(80, value)]) }).creator).toBe('محمد');
  });

  it('takes bytes that only look like an envelope for none', () => {
    const iptc = Buffer.concat([Buffer.from([0x1c, 1, 0xff, 0xff, 0xff]), dataset(80, Buffer.from('A'))]);
    expect(readPhotoMetadata({ iptc }).creator).toBe('A');
  });

  it('takes the camera’s own words where nobody wrote others', async () => {
    const exif = async (words: Record<string, string>) => {
      const plain = { create: { width: 8, height: 8, channels: 3 as const, background: '#888' } };
      return (await sharp(await sharp(plain).withExif({ IFD0: words }).jpeg().toBuffer()).metadata()).exif;
    };
    const block = await exif({ Artist: 'Layla Mansour', Copyright: 'Nashra' });
    expect(readPhotoMetadata({ exif: block })).toMatchObject({
      creator: 'Layla Mansour',
      copyright: 'Nashra',
    });
    expect(readPhotoMetadata({ exif: block, xmp: XMP }).creator).toBe('سلمى حداد، كريم ناصر');
    expect(readPhotoMetadata({ exif: await exif({ Artist: 'A' }) }).creator).toBe('A');
    // The standard says ASCII; cameras and programs write UTF-8.
    block?.write('ليلى ن', block.indexOf('Layla Mansour'));
    expect(readPhotoMetadata({ exif: block }).creator).toMatch(/^ليلى ن/);
    expect(readPhotoMetadata({ exif: block?.subarray(0, 30) }).creator).toBeNull();
  });

  it('takes damaged metadata for none, and what precedes the damage for some', () => {
    expect(readPhotoMetadata({ xmp: '<<<', iptc: Buffer.from([0x1c, 2, 80, 0x40, 0xff]) })).toEqual({
      creator: null,
      credit: null,
      copyright: null,
      usageTerms: null,
      caption: null,
      alt: null,
    });
    expect(readPhotoMetadata({ xmp: XMP.slice(0, XMP.indexOf('<dc:description>')) }).credit).toBe(
      'وكالة الرافد',
    );
  });
});

describe('credits', () => {
  const metadata = {
    creator: 'A',
    credit: 'B & "C"',
    copyright: null,
    usageTerms: null,
    caption: 'x',
    alt: null,
  };

  it('names creator and agency, once when they are the same', () => {
    expect(creditLine(metadata)).toBe('A / B & "C"');
    expect(creditLine({ ...metadata, credit: 'A' })).toBe('A');
    expect(creditLine({ ...metadata, creator: null, credit: null })).toBeNull();
  });

  it('writes a packet that reads back the same', () => {
    const packet = creditPacket(metadata);
    expect(readPhotoMetadata({ xmp: packet ?? '' })).toMatchObject({
      creator: 'A',
      credit: 'B & "C"',
      copyright: null,
    });
    expect(creditPacket({ ...metadata, creator: null, credit: null })).toBeNull();
  });
});

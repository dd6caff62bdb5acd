import { describe, expect, it } from 'vitest';
import { creditLine, creditPacket, readPhotoMetadata } from './photo-metadata';

const dataset = (number: number, value: Buffer) => {
  const head = Buffer.from([0x1c, 0x02, number, 0, 0]);
  head.writeUInt16BE(value.length, 3);
  return Buffer.concat([head, value]);
};

const XMP = `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:ps="http://ns.adobe.com/photoshop/1.0/" xmlns:core="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/" ps:Credit="وكالة الرافد">
<dc:creator><rdf:Seq><rdf:li>سلمى حداد</rdf:li><rdf:li>كريم ناصر</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">الميناء &amp; المدينة</rdf:li><rdf:li xml:lang="en">The port</rdf:li></rdf:Alt></dc:description>
<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">© 2026</rdf:li></rdf:Alt></dc:rights>
<core:AltTextAccessibility><rdf:Alt><rdf:li xml:lang="x-default">سفينة عند الرصيف</rdf:li></rdf:Alt></core:AltTextAccessibility>
</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;

describe('readPhotoMetadata', () => {
  it('reads XMP elements and attributes', () => {
    expect(readPhotoMetadata({ xmp: XMP })).toEqual({
      creator: 'سلمى حداد، كريم ناصر',
      credit: 'وكالة الرافد',
      rights: '© 2026',
      caption: 'الميناء & المدينة',
      alt: 'سفينة عند الرصيف',
    });
  });

  it('reads IPTC-IIM behind a Photoshop header, in UTF-8', () => {
    const iptc = Buffer.concat([
      Buffer.from('Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x40', 'latin1'),
      dataset(0, Buffer.from([0, 2])),
      dataset(80, Buffer.from('ليلى منصور')),
      dataset(110, Buffer.from('رويترز')),
      dataset(120, Buffer.from('سوق  قديم\u202E\n')),
    ]);
    expect(readPhotoMetadata({ iptc })).toMatchObject({
      creator: 'ليلى منصور',
      credit: 'رويترز',
      caption: 'سوق قديم',
      rights: null,
    });
  });

  it.each([
    ['Arabic in windows-1256', Buffer.from([0xe3, 0xcd, 0xe3, 0xcf]), 'محمد'],
    ['a French name in windows-1252', Buffer.from('Ren\xe9 Lef\xe8vre', 'latin1'), 'René Lefèvre'],
  ])('reads %s', (_, value, expected) => {
    expect(readPhotoMetadata({ iptc: dataset(80, value) }).creator).toBe(expected);
  });

  it('takes damaged metadata for none, and what precedes the damage for some', () => {
    expect(readPhotoMetadata({ xmp: '<<<', iptc: Buffer.from([0x1c, 2, 80, 0x40, 0xff]) })).toEqual({
      creator: null,
      credit: null,
      rights: null,
      caption: null,
      alt: null,
    });
    expect(readPhotoMetadata({ xmp: XMP.slice(0, XMP.indexOf('<dc:description>')) }).credit).toBe(
      'وكالة الرافد',
    );
  });
});

describe('credits', () => {
  const metadata = { creator: 'A', credit: 'B & "C"', rights: null, caption: 'x', alt: null };

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
      rights: null,
    });
    expect(creditPacket({ ...metadata, creator: null, credit: null })).toBeNull();
  });
});

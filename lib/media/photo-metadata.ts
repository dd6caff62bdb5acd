/**
 * What a photographer wrote into a file: IPTC Core as XMP, or the older IPTC-IIM records.
 * Sources: IPTC Photo Metadata Standard 2024.1; IIM 4.2 (record 2); XMP Part 1.
 */
import { SaxesParser } from 'saxes';

export interface PhotoMetadata {
  creator: string | null;
  /** Who must be named, often the agency. */
  credit: string | null;
  rights: string | null;
  caption: string | null;
  alt: string | null;
}

const NOTHING: PhotoMetadata = { creator: null, credit: null, rights: null, caption: null, alt: null };
const MAX_CHARACTERS = 2_000;

/** Reads both forms, XMP first. Damaged metadata counts as none. */
export function readPhotoMetadata(source: {
  xmp?: string | undefined;
  iptc?: Buffer | undefined;
}): PhotoMetadata {
  const xmp = source.xmp ? readXmp(source.xmp) : NOTHING;
  const iim = source.iptc ? readIim(source.iptc) : NOTHING;
  return {
    creator: xmp.creator ?? iim.creator,
    credit: xmp.credit ?? iim.credit,
    rights: xmp.rights ?? iim.rights,
    caption: xmp.caption ?? iim.caption,
    alt: xmp.alt ?? iim.alt,
  };
}

/** The credit line under a picture: «creator / agency», once when both are the same. */
export function creditLine(metadata: PhotoMetadata): string | null {
  const names = [...new Set([metadata.creator, metadata.credit].filter((name) => name !== null))];
  return names.length > 0 ? names.join(' / ') : null;
}

/** NFC, one line's spacing, no control or direction-forcing characters; null when nothing is left. */
function clean(text: string | undefined): string | null {
  const plain = (text ?? '')
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC')
    .slice(0, MAX_CHARACTERS);
  return plain === '' ? null : plain;
}

/** Names in a row, with the comma of their script. */
function joinNames(names: string[]): string {
  return names.join(/\p{Script=Arabic}/u.test(names.join('')) ? '، ' : ', ');
}

const XMP_FIELDS: Record<string, keyof PhotoMetadata> = {
  'http://purl.org/dc/elements/1.1/ creator': 'creator',
  'http://purl.org/dc/elements/1.1/ rights': 'rights',
  'http://purl.org/dc/elements/1.1/ description': 'caption',
  'http://ns.adobe.com/photoshop/1.0/ Credit': 'credit',
  'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/ AltTextAccessibility': 'alt',
};

/** Elements (`<dc:creator><rdf:Seq><rdf:li>…`) and attributes (`photoshop:Credit="…"`) of the packet. */
function readXmp(packet: string): PhotoMetadata {
  const found: Partial<Record<keyof PhotoMetadata, string[]>> = {};
  const start = packet.indexOf('<');
  try {
    const parser = new SaxesParser({ xmlns: true });
    let field: keyof PhotoMetadata | undefined;
    let text = '';
    const keep = (name: keyof PhotoMetadata, value: string) => {
      if (value.trim()) found[name] = [...(found[name] ?? []), value.trim()];
    };
    parser.on('error', (error) => {
      throw error;
    });
    parser.on('opentag', (tag) => {
      const opened = XMP_FIELDS[`${tag.uri} ${tag.local}`];
      if (opened) field = opened;
      text = '';
      for (const attribute of Object.values(tag.attributes)) {
        const named = XMP_FIELDS[`${attribute.uri} ${attribute.local}`];
        if (named) keep(named, attribute.value);
      }
    });
    parser.on('text', (chunk) => {
      text += chunk;
    });
    parser.on('closetag', (tag) => {
      if (field) keep(field, text);
      text = '';
      if (XMP_FIELDS[`${tag.uri} ${tag.local}`]) field = undefined;
    });
    parser.write(packet.slice(Math.max(0, start)).replace(/\0+$/, '')).close();
  } catch {
    // What was read before the damage still counts.
  }
  return {
    creator: clean(found.creator && joinNames(found.creator)),
    credit: clean(found.credit?.[0]),
    rights: clean(found.rights?.[0]),
    caption: clean(found.caption?.[0]),
    alt: clean(found.alt?.[0]),
  };
}

const IIM_FIELDS: Record<number, keyof PhotoMetadata> = {
  80: 'creator',
  110: 'credit',
  116: 'rights',
  120: 'caption',
};

/** Datasets `1C 02 {number} {length} …`, wherever the Photoshop resource block puts them. */
function readIim(block: Buffer): PhotoMetadata {
  const found: Partial<Record<keyof PhotoMetadata, Buffer[]>> = {};
  let offset = block.indexOf(Buffer.from([0x1c, 0x02]));
  while (offset >= 0 && offset + 5 <= block.length && block[offset] === 0x1c) {
    const length = block.readUInt16BE(offset + 3);
    // An extended length (high bit) belongs to embedded objects, never to words.
    if (length > 0x7fff || offset + 5 + length > block.length) break;
    const field = block[offset + 1] === 2 ? IIM_FIELDS[block[offset + 2] ?? 0] : undefined;
    if (field) found[field] = [...(found[field] ?? []), block.subarray(offset + 5, offset + 5 + length)];
    offset += 5 + length;
  }
  const words = (field: keyof PhotoMetadata) => found[field] && joinNames(found[field].map(decodeIim));
  return {
    creator: clean(words('creator')),
    credit: clean(words('credit')),
    rights: clean(words('rights')),
    caption: clean(words('caption')),
    alt: null,
  };
}

/** UTF-8 where it is valid (the declared set 1:90 is often missing), else Windows Arabic or Western. */
function decodeIim(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const western = new TextDecoder('windows-1252').decode(bytes);
    const letters = western.match(/[^\x20-\x7e]/g)?.length ?? 0;
    // Arabic in windows-1256 is almost wholly above 0x7f; Western names hold an accent here and there.
    return letters * 2 > western.replace(/\s/g, '').length
      ? new TextDecoder('windows-1256').decode(bytes)
      : western;
  }
}

/** The XMP packet that the JPEG variants carry; null when the file named nobody. */
export function creditPacket(metadata: PhotoMetadata): string | null {
  const { creator, credit, rights } = metadata;
  if (!creator && !credit && !rights) return null;
  const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
  const parts = [
    creator && `<dc:creator><rdf:Seq><rdf:li>${escaped(creator)}</rdf:li></rdf:Seq></dc:creator>`,
    rights &&
      `<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">${escaped(rights)}</rdf:li></rdf:Alt></dc:rights>`,
    credit && `<photoshop:Credit>${escaped(credit)}</photoshop:Credit>`,
  ];
  return (
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">' +
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/">' +
    `${parts.filter(Boolean).join('')}</rdf:Description></rdf:RDF></x:xmpmeta>`
  );
}

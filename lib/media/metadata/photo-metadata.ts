/**
 * What a photographer wrote into a file: IPTC Core as XMP, the older IPTC-IIM records, or at least EXIF.
 * Sources: IPTC Photo Metadata Standard 2024.1; IIM 4.2 (record 2); XMP Part 1.
 */
import { SaxesParser } from 'saxes';
import { readExifWords } from './exif-words';
import { readIimWords } from './iim-records';

export interface PhotoMetadata {
  /** By-line: who made it. */
  creator: string | null;
  /** Who must be named, often the agency. */
  credit: string | null;
  /** Copyright Notice. */
  copyright: string | null;
  /** Rights Usage Terms, in words. */
  usageTerms: string | null;
  caption: string | null;
  alt: string | null;
}

const NOTHING: PhotoMetadata = {
  creator: null,
  credit: null,
  copyright: null,
  usageTerms: null,
  caption: null,
  alt: null,
};
const MAX_CHARACTERS = 2_000;
/** Values of one field that are read; a photograph has a handful of authors. What follows counts as none. */
const MAX_VALUES = 64;
/** A packet or block of records longer than this, in characters or bytes, holds more than words: it is not read. */
const MAX_LENGTH = 1024 * 1024;

/** Reads all forms, XMP first, EXIF last. Damaged metadata counts as none. */
export function readPhotoMetadata(source: {
  xmp?: string | undefined;
  iptc?: Buffer | undefined;
  exif?: Buffer | undefined;
}): PhotoMetadata {
  const xmp = isReadable(source.xmp) ? readXmp(source.xmp) : NOTHING;
  const iim = isReadable(source.iptc) ? readIim(source.iptc) : NOTHING;
  const exif = isReadable(source.exif) ? readExif(source.exif) : NOTHING;
  const first = (field: keyof PhotoMetadata) => xmp[field] ?? iim[field] ?? exif[field];
  return {
    creator: first('creator'),
    credit: first('credit'),
    copyright: first('copyright'),
    usageTerms: first('usageTerms'),
    caption: first('caption'),
    alt: first('alt'),
  };
}

function isReadable<Source extends { length: number }>(source: Source | undefined): source is Source {
  return source !== undefined && source.length > 0 && source.length <= MAX_LENGTH;
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
  'http://purl.org/dc/elements/1.1/ rights': 'copyright',
  'http://ns.adobe.com/xap/1.0/rights/ UsageTerms': 'usageTerms',
  'http://purl.org/dc/elements/1.1/ description': 'caption',
  'http://ns.adobe.com/photoshop/1.0/ Credit': 'credit',
  'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/ AltTextAccessibility': 'alt',
};

/** Elements (`<dc:creator><rdf:Seq><rdf:li>…`) and attributes (`photoshop:Credit="…"`) of the packet. */
function readXmp(packet: string): PhotoMetadata {
  const found: Partial<Record<keyof PhotoMetadata, string[]>> = {};
  const [opening = ''] = packet.split('\0', 1);
  try {
    const parser = new SaxesParser({ xmlns: true });
    let field: keyof PhotoMetadata | undefined;
    let text = '';
    const keep = (name: keyof PhotoMetadata, value: string) => {
      const values = found[name] ?? [];
      if (value.trim() && values.length < MAX_VALUES) values.push(value.trim());
      found[name] = values;
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
    parser.write(opening.slice(Math.max(0, opening.indexOf('<')))).close();
  } catch {
    // What was read before the damage still counts.
  }
  return {
    creator: clean(found.creator && joinNames(found.creator)),
    credit: clean(found.credit?.[0]),
    copyright: clean(found.copyright?.[0]),
    usageTerms: clean(found.usageTerms?.[0]),
    caption: clean(found.caption?.[0]),
    alt: clean(found.alt?.[0]),
  };
}

/** By-line 2:80, Credit 2:110, Copyright Notice 2:116, Caption 2:120. */
function readIim(block: Buffer): PhotoMetadata {
  const words = readIimWords(block);
  const joined = (number: number) => {
    const values = words.get(number);
    return clean(values && joinNames(values));
  };
  return {
    ...NOTHING,
    creator: joined(80),
    credit: joined(110),
    copyright: joined(116),
    caption: joined(120),
  };
}

function readExif(block: Buffer): PhotoMetadata {
  const { artist, copyright } = readExifWords(block);
  return { ...NOTHING, creator: clean(artist ?? undefined), copyright: clean(copyright ?? undefined) };
}

/** The XMP packet that the JPEG variants carry; null when the file named nobody. */
export function creditPacket(metadata: PhotoMetadata): string | null {
  const { creator, credit, copyright } = metadata;
  if (!creator && !credit && !copyright) return null;
  const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
  const parts = [
    creator && `<dc:creator><rdf:Seq><rdf:li>${escaped(creator)}</rdf:li></rdf:Seq></dc:creator>`,
    copyright &&
      `<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">${escaped(copyright)}</rdf:li></rdf:Alt></dc:rights>`,
    credit && `<photoshop:Credit>${escaped(credit)}</photoshop:Credit>`,
  ];
  return (
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">' +
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/">' +
    `${parts.filter(Boolean).join('')}</rdf:Description></rdf:RDF></x:xmpmeta>`
  );
}

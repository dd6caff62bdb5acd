/**
 * Which files besides pictures the library takes. The ending says what a file claims to be, its first bytes whether
 * that may be true: what a browser could run (HTML, SVG, scripts) is in neither list, and is served under no name.
 */

type Check = (bytes: Uint8Array) => boolean;

interface Format {
  mimeType: string;
  fits: Check;
  /** Shown or played where it is; everything else is downloaded. */
  kind: 'document' | 'audio' | 'video' | 'download';
}

const ascii = (bytes: Uint8Array, from: number, to: number) =>
  String.fromCharCode(...bytes.subarray(from, to));
const begins =
  (...starts: string[]): Check =>
  (bytes) =>
    starts.some((start) => ascii(bytes, 0, start.length) === start);

/**
 * Writers may put up to a kilobyte before it (ISO 32000-1, annex H.3.4.1): empty lines, headers of a mail. What is a
 * page, a program or another file up to there is two things at once, and that one is meant for somebody else.
 */
const isPdf: Check = (bytes) => {
  const [before, ...rest] = ascii(bytes, 0, 1_024).split('%PDF-');
  return rest.length > 0 && !/^(?:MZ|PK|\x7fELF|GIF8|\xff\xd8|\x89PNG|RIFF|#!)|<[!?a-z]/i.test(before ?? '');
};
/** ISO base media: a box `ftyp` comes first (ISO/IEC 14496-12 §4.3). */
const isIsoMedia: Check = (bytes) => ascii(bytes, 4, 8) === 'ftyp';
/** QuickTime before 2001 knew no `ftyp`. */
const isQuickTime: Check = (bytes) => /^(?:ftyp|moov|mdat|wide|free|skip)$/.test(ascii(bytes, 4, 8));
/**
 * An ID3 tag, or the header of an MPEG audio frame of layer III or II (ISO/IEC 11172-3 §2.4.2.3); the mark of a text
 * in UTF-16 would be one of layer I.
 */
const isMp3: Check = (bytes) => {
  const layer = (bytes[1] ?? 0) & 0x06;
  const isFrame =
    bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe0) === 0xe0 && (layer === 0x02 || layer === 0x04);
  return begins('ID3')(bytes) || isFrame;
};
const isWave: Check = (bytes) => begins('RIFF')(bytes) && ascii(bytes, 8, 12) === 'WAVE';
const isOgg = begins('OggS');
const isMatroska = begins('\x1a\x45\xdf\xa3');
const isZip = begins('PK\x03\x04', 'PK\x05\x06');
const holds = (bytes: Uint8Array, words: string) => new TextDecoder('latin1').decode(bytes).includes(words);
/** A package of Office Open XML (ECMA-376 part 2 §10.1.2.2), without macros: those have endings of their own. */
const isOoxml: Check = (bytes) =>
  isZip(bytes) && holds(bytes, '[Content_Types].xml') && !holds(bytes, 'vbaProject.bin');
/** The first thing in it names its kind, uncompressed (OpenDocument 1.3 part 2 §3.3, EPUB OCF §4.3). */
const packageOf = (mimeType: string): Format => ({
  mimeType,
  fits: (bytes) => isZip(bytes) && ascii(bytes, 30, 38 + mimeType.length) === `mimetype${mimeType}`,
  kind: 'download',
});
const isOldOffice = begins('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1');
const isText: Check = (bytes) => !bytes.subarray(0, 4_096).includes(0);

const OOXML = 'application/vnd.openxmlformats-officedocument';
const FORMATS: Record<string, Format> = {
  pdf: { mimeType: 'application/pdf', fits: isPdf, kind: 'document' },
  mp3: { mimeType: 'audio/mpeg', fits: isMp3, kind: 'audio' },
  m4a: { mimeType: 'audio/mp4', fits: isIsoMedia, kind: 'audio' },
  ogg: { mimeType: 'audio/ogg', fits: isOgg, kind: 'audio' },
  oga: { mimeType: 'audio/ogg', fits: isOgg, kind: 'audio' },
  opus: { mimeType: 'audio/ogg', fits: isOgg, kind: 'audio' },
  wav: { mimeType: 'audio/wav', fits: isWave, kind: 'audio' },
  flac: { mimeType: 'audio/flac', fits: begins('fLaC'), kind: 'audio' },
  mp4: { mimeType: 'video/mp4', fits: isIsoMedia, kind: 'video' },
  m4v: { mimeType: 'video/mp4', fits: isIsoMedia, kind: 'video' },
  mov: { mimeType: 'video/quicktime', fits: isQuickTime, kind: 'video' },
  ogv: { mimeType: 'video/ogg', fits: isOgg, kind: 'video' },
  webm: { mimeType: 'video/webm', fits: isMatroska, kind: 'video' },
  docx: { mimeType: `${OOXML}.wordprocessingml.document`, fits: isOoxml, kind: 'download' },
  xlsx: { mimeType: `${OOXML}.spreadsheetml.sheet`, fits: isOoxml, kind: 'download' },
  pptx: { mimeType: `${OOXML}.presentationml.presentation`, fits: isOoxml, kind: 'download' },
  odt: packageOf('application/vnd.oasis.opendocument.text'),
  ods: packageOf('application/vnd.oasis.opendocument.spreadsheet'),
  odp: packageOf('application/vnd.oasis.opendocument.presentation'),
  epub: packageOf('application/epub+zip'),
  zip: { mimeType: 'application/zip', fits: isZip, kind: 'download' },
  doc: { mimeType: 'application/msword', fits: isOldOffice, kind: 'download' },
  xls: { mimeType: 'application/vnd.ms-excel', fits: isOldOffice, kind: 'download' },
  ppt: { mimeType: 'application/vnd.ms-powerpoint', fits: isOldOffice, kind: 'download' },
  rtf: { mimeType: 'application/rtf', fits: begins('{\\rtf'), kind: 'download' },
  csv: { mimeType: 'text/csv; charset=utf-8', fits: isText, kind: 'download' },
  txt: { mimeType: 'text/plain; charset=utf-8', fits: isText, kind: 'download' },
};

export interface FileFormat {
  /** Lower case, without a dot. */
  extension: string;
  mimeType: string;
  kind: Format['kind'];
}

/** The ending of a name or address, lower case; empty when it has none. */
export const extensionOf = (name: string): string =>
  /\.([a-z0-9]{1,5})$/i.exec(name.replace(/[?#].*$/, ''))?.[1]?.toLowerCase() ?? '';

/** What the library knows of files with this ending; null when it takes none of them. */
export function fileFormat(extension: string): FileFormat | null {
  const format = Object.hasOwn(FORMATS, extension) ? FORMATS[extension] : undefined;
  return format ? { extension, mimeType: format.mimeType, kind: format.kind } : null;
}

/** The format of a file, when its bytes are what its name says; null otherwise. */
export function sniffFile(bytes: Uint8Array, name: string): FileFormat | null {
  const format = fileFormat(extensionOf(name));
  return format && FORMATS[format.extension]?.fits(bytes) ? format : null;
}

/**
 * IPTC-IIM, the older form of what photographers write into files: records `1C {record} {dataset} {length} …`.
 * Source: IPTC-NAA Information Interchange Model 4.2; character sets as ISO 2022 escape sequences in 1:90.
 */

/** Dataset number of record 2 → its values in order. */
export type IimWords = Map<number, string[]>;

const MARK = 0x1c;
const CHARACTER_SET = 90;
/** Values of one dataset that are read; what follows counts as none. */
const MAX_VALUES = 64;

/** What 1:90 may declare, by the escape sequence without its ESC. ISO 8859-1 is read as its superset. */
const DECLARED: Record<string, string> = {
  '%G': 'utf-8',
  '%/I': 'utf-8',
  '-A': 'windows-1252',
  '.A': 'windows-1252',
  '-B': 'iso-8859-2',
  '-D': 'iso-8859-4',
  '-F': 'iso-8859-7',
  '-G': 'iso-8859-6',
  '-H': 'iso-8859-8',
  '-L': 'iso-8859-5',
  '-M': 'windows-1254',
  '-b': 'iso-8859-15',
};

/** The words of record 2, wherever the Photoshop resource block puts them. Damaged data counts as far as it goes. */
export function readIimWords(block: Buffer): IimWords {
  for (const record of [1, 2]) {
    const start = block.indexOf(Buffer.from([MARK, record]));
    if (start < 0) continue;
    const { datasets, characterSet } = readDatasets(block, start);
    // Bytes that only look like the envelope lead nowhere: then the application record is looked for itself.
    if (datasets.length > 0) return decodeAll(datasets, characterSet);
  }
  return new Map();
}

interface Dataset {
  number: number;
  bytes: Buffer;
}

function readDatasets(block: Buffer, start: number): { datasets: Dataset[]; characterSet: string | null } {
  const datasets: Dataset[] = [];
  let characterSet: string | null = null;
  let offset = start;
  while (offset + 5 <= block.length && block[offset] === MARK) {
    const [record, number] = [block[offset + 1], block[offset + 2] ?? 0];
    const length = block.readUInt16BE(offset + 3);
    // An extended length (high bit) belongs to embedded objects, never to words.
    if (length > 0x7fff || offset + 5 + length > block.length) break;
    const bytes = block.subarray(offset + 5, offset + 5 + length);
    if (record === 1 && number === CHARACTER_SET)
      characterSet = DECLARED[bytes.toString('latin1').replaceAll('\x1b', '')] ?? null;
    if (record === 2) datasets.push({ number, bytes });
    offset += 5 + length;
  }
  return { datasets, characterSet };
}

function decodeAll(datasets: Dataset[], characterSet: string | null): IimWords {
  const words: IimWords = new Map();
  for (const { number, bytes } of datasets) {
    const values = words.get(number) ?? [];
    if (values.length < MAX_VALUES) values.push(decodeIim(bytes, characterSet));
    words.set(number, values);
  }
  return words;
}

/**
 * UTF-8 where it is valid, whatever is declared (the declaration is often missing or wrong, and nothing else
 * looks like it by chance); then the declared set; then Windows Arabic or Western.
 */
function decodeIim(bytes: Buffer, declared: string | null): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    if (declared !== null && declared !== 'utf-8') return new TextDecoder(declared).decode(bytes);
    const western = new TextDecoder('windows-1252').decode(bytes);
    const letters = western.match(/[^\x20-\x7e]/g)?.length ?? 0;
    // Arabic in windows-1256 is almost wholly above 0x7f; Western names hold an accent here and there.
    return letters * 2 > western.replace(/\s/g, '').length
      ? new TextDecoder('windows-1256').decode(bytes)
      : western;
  }
}

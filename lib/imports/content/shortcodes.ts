/**
 * WordPress shortcodes, `[name a="b"]text[/name]`: found, paired and turned into HTML that html-to-body.ts
 * reads. Those that make pictures, embeds or layout are known (shortcode-forms.ts); any other one is kept as
 * visible text in a note, and what it encloses stays text.
 */
import { escapeHtml, tokenAt } from './scan-html';
import { type Shortcode, shortcodeForm, showsNothing } from './shortcode-forms';

/** What was met, for the report: name → times. */
export interface ShortcodeCounts {
  unsupported: Map<string, number>;
  dropped: Map<string, number>;
}

type Part =
  | { kind: 'html'; html: string }
  | {
      kind: 'open';
      name: string;
      attributes: string;
      raw: string;
      isAlone: boolean;
      isSelfClosed: boolean;
      closedBy: number;
    }
  | { kind: 'close'; name: string; raw: string; opens: number };

const SHORTCODE = /^\[(\[?)(\/?)([a-z][\w-]*)((?:[\s=/"“”″][^\]]*)?)\](\]?)/i;

/** In characters; page builders keep whole style sheets in attributes. */
const MAX_LENGTH = 50_000;

/** Content with its shortcodes turned into HTML. Brackets in prose (`[1]`, `[قال]`, `[sic]`) stay as they are. */
export function expandShortcodes(content: string, counts: ShortcodeCounts): string {
  if (!content.includes('[')) return content;
  const parts = findShortcodes(content);
  pairUp(parts);
  return render(parts, 0, parts.length, counts);
}

/** Shortcodes outside tags and comments. `[[x]]` is WordPress's way to write «[x]» itself. */
function findShortcodes(content: string): Part[] {
  const parts: Part[] = [];
  let start = 0;
  let at = 0;
  let close = -1;
  const takeHtml = (end: number) => {
    if (end > start) parts.push({ kind: 'html', html: content.slice(start, end) });
  };
  while (at < content.length) {
    const next = content.slice(at).search(/[<[]/);
    if (next < 0) break;
    at += next;
    if (content[at] === '<') {
      at += tokenAt(content, at)?.raw.length ?? 1;
      continue;
    }
    if (close < at) close = content.indexOf(']', at);
    if (close < 0) break;
    const match = close - at > MAX_LENGTH ? null : SHORTCODE.exec(content.slice(at, close + 2));
    if (!match?.[3]) {
      at += 1;
      continue;
    }
    const raw = match[0];
    const isEscaped = match[1] === '[' && match[5] === ']';
    takeHtml(at);
    start = at + raw.length;
    if (isEscaped) parts.push({ kind: 'html', html: raw.slice(1, -1) });
    else {
      const lead = match[1] ?? '';
      const trail = match[5] ?? '';
      if (lead) parts.push({ kind: 'html', html: lead });
      const bare = raw.slice(lead.length, raw.length - trail.length);
      const name = match[3].toLowerCase();
      const attributes = match[4] ?? '';
      if (match[2]) parts.push({ kind: 'close', name, raw: bare, opens: -1 });
      else
        parts.push({
          kind: 'open',
          name,
          attributes: attributes.replace(/\/\s*$/, ''),
          raw: bare,
          isAlone: match[3] === name && isAlone(content, at, start),
          isSelfClosed: /\/\s*$/.test(attributes),
          closedBy: -1,
        });
      if (trail) parts.push({ kind: 'html', html: trail });
    }
    at = start;
  }
  takeHtml(content.length);
  return parts;
}

/** Whether nothing else stands on its line or in its paragraph. */
function isAlone(content: string, start: number, end: number): boolean {
  return (
    /(?:^|[\n>])[ \t]*$/.test(content.slice(Math.max(0, start - 40), start)) &&
    /^[ \t]*(?:$|[\r\n<])/.test(content.slice(end, end + 40))
  );
}

/** A closing part belongs to the nearest open one of its name. */
function pairUp(parts: Part[]): void {
  const open = new Map<string, number[]>();
  parts.forEach((part, index) => {
    if (part.kind === 'open' && !part.isSelfClosed)
      open.set(part.name, [...(open.get(part.name) ?? []), index]);
    if (part.kind !== 'close') return;
    const from = open.get(part.name)?.pop();
    const opener = from === undefined ? undefined : parts[from];
    if (from === undefined || opener?.kind !== 'open') return;
    opener.closedBy = index;
    part.opens = from;
  });
}

function render(parts: Part[], from: number, to: number, counts: ShortcodeCounts): string {
  let html = '';
  for (let at = from; at < to; at += 1) {
    const part = parts[at];
    if (!part) continue;
    if (part.kind === 'html') html += part.html;
    else if (part.kind === 'close') html += renderStrayClose(part, counts);
    else if (part.closedBy >= to) {
      // Its end lies outside what encloses it: without an end, then.
      html += renderOne({ ...part, closedBy: -1 }, null, counts);
    } else {
      const isPaired = part.closedBy > at;
      html += renderOne(part, isPaired ? render(parts, at + 1, part.closedBy, counts) : null, counts);
      if (isPaired) at = part.closedBy;
    }
  }
  return html;
}

function renderOne(
  part: Extract<Part, { kind: 'open' }>,
  content: string | null,
  counts: ShortcodeCounts,
): string {
  const shortcode: Shortcode = { name: part.name, ...readAttributes(part.attributes), content };
  const known = shortcodeForm(shortcode);
  if (known !== null) return known;
  const looksMeant =
    content !== null ||
    part.isAlone ||
    part.isSelfClosed ||
    part.attributes.includes('=') ||
    /[_-]/.test(part.name);
  if (!looksMeant) return part.raw;
  if (showsNothing(part.name)) {
    counts.dropped.set(part.name, (counts.dropped.get(part.name) ?? 0) + 1);
    return content ?? '';
  }
  counts.unsupported.set(part.name, (counts.unsupported.get(part.name) ?? 0) + 1);
  return `<nashra-unsupported>${escapeHtml(part.raw)} </nashra-unsupported>${content ?? ''}`;
}

/** The end of something that never began: dropped where the name is known or looks meant, else it is prose. */
function renderStrayClose(part: Extract<Part, { kind: 'close' }>, counts: ShortcodeCounts): string {
  if (
    part.opens >= 0 ||
    showsNothing(part.name) ||
    shortcodeForm({ name: part.name, attributes: {}, values: [], content: '' }) !== null
  )
    return '';
  counts.unsupported.set(part.name, (counts.unsupported.get(part.name) ?? 0) + 1);
  return `<nashra-unsupported>${escapeHtml(part.raw)} </nashra-unsupported>`;
}

const ATTRIBUTE =
  /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|[“”″]([^“”″]*)[“”″]|([^\s'"]+))|"([^"]*)"|'([^']*)'|[“”″]([^“”″]*)[“”″]|(\S+)/g;

/** Named and positional values; quotes may be straight, curly or written as entities. */
function readAttributes(source: string): { attributes: Record<string, string>; values: string[] } {
  const attributes: Record<string, string> = {};
  const values: string[] = [];
  const text = source
    .replace(/&#8220;|&#8221;|&#8243;|&quot;|&ldquo;|&rdquo;/g, '"')
    .replace(/[\u00a0\u200b]/g, ' ')
    .replace(/<br\s*\/?>/gi, ' ');
  for (const match of text.matchAll(ATTRIBUTE)) {
    const [, name, ...forms] = match;
    const value = forms.find((form) => form !== undefined) ?? '';
    if (name !== undefined) attributes[name.toLowerCase()] = value;
    else values.push(value);
  }
  return { attributes, values };
}

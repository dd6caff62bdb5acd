/**
 * Makes an export well-formed XML while it streams past. WordPress itself writes control characters and, up
 * to version 3, unescaped `]]>`; plug-ins print warnings before the declaration; other tools forget to
 * escape. What is mended is counted by kind. Memory: one held-back construct (a tag, one unclear CDATA section).
 */
import { namedEntity } from './html-entities';

export type RepairKind =
  | 'invalid_encoding'
  | 'byte_order_mark'
  | 'text_before_declaration'
  | 'control_character'
  | 'stray_ampersand'
  | 'html_entity'
  | 'invalid_reference'
  | 'stray_less_than'
  | 'broken_cdata'
  | 'malformed_markup';

export class RepairCounts {
  readonly counts = new Map<RepairKind, number>();
  add(kind: RepairKind, times = 1): void {
    if (times > 0) this.counts.set(kind, (this.counts.get(kind) ?? 0) + times);
  }
  total(): number {
    return [...this.counts.values()].reduce((sum, count) => sum + count, 0);
  }
}

/** Not allowed in XML 1.0 in any form (production Char); lone surrogates go with them. */
const FORBIDDEN = /(?![\t\n\r\u007f-\u009f])\p{Cc}|[\ufffe\uffff]|\p{Cs}/gu;
/**
 * At the end of text: half an entity, the first half (55296–56319) of an emoji written as two references, what may
 * become `]]>`.
 */
const UNFINISHED =
  /(?:&#5(?:5[2-9]\d\d|6[0-2]\d\d|631\d);)?&[^;\s&]{0,32}$|&#5(?:5[2-9]\d\d|6[0-2]\d\d|631\d);$|\]{1,2}$/;
const CDATA_OPEN = '<![CDATA[';
const CDATA_CLOSE = ']]>';
/** How far a closing tag is looked for behind an unclear `]]>` before it is believed. In characters. */
const CDATA_REACH = 64 * 1024 * 1024;

export class XmlRepairer {
  readonly #counts: RepairCounts;
  #held = '';
  /** The first half of a character, cut by the edge of a piece. */
  #half = '';
  #hasStarted = false;
  #inCdata = false;
  /** The element that is open, for telling its end from a `]]>` in its text. */
  #element = '';

  constructor(counts: RepairCounts) {
    this.#counts = counts;
  }

  /** Takes the next piece; returns what is ready. */
  write(chunk: string): string {
    const text = this.#half + chunk;
    this.#half = /[\ud800-\udbff]$/.test(text) ? text.slice(-1) : '';
    // Before anything is looked for: without what stands between them, characters may make `]]>` or a tag.
    this.#held += this.#clean(this.#half ? text.slice(0, -1) : text);
    return this.#drain(false);
  }

  /** The rest, when no more will come. */
  end(): string {
    this.#held += this.#clean(this.#half);
    return this.#drain(true);
  }

  #drain(isLast: boolean): string {
    const out: string[] = [];
    if (!this.#hasStarted && !this.#start(isLast)) return '';
    let before = -1;
    while (this.#held !== '' && this.#held.length !== before) {
      before = this.#held.length;
      out.push(this.#inCdata ? this.#takeCdata(isLast) : this.#takeMarkup(isLast));
    }
    if (isLast && this.#inCdata) {
      this.#inCdata = false;
      out.push(CDATA_CLOSE);
    }
    return out.join('');
  }

  /** Drops what stands before the declaration or the root. False: more is needed. */
  #start(isLast: boolean): boolean {
    if (this.#held.startsWith('\ufeff')) {
      this.#held = this.#held.slice(1);
      this.#counts.add('byte_order_mark');
    }
    const at = this.#held.search(/<\?xml\s|<rss[\s>]|<!--|<channel[\s>]/i);
    if (at < 0 && !isLast && this.#held.length < 1_000_000) return false;
    if (at > 0) {
      if (this.#held.slice(0, at).trim() !== '' || /^<\?xml/i.test(this.#held.slice(at)))
        this.#counts.add('text_before_declaration');
      this.#held = this.#held.slice(at);
    }
    this.#hasStarted = true;
    return true;
  }

  #takeMarkup(isLast: boolean): string {
    const open = this.#held.indexOf('<');
    if (open !== 0) {
      const end = open < 0 ? this.#textEnd(isLast) : open;
      const text = this.#held.slice(0, end);
      this.#held = this.#held.slice(end);
      return this.#mendText(text).replaceAll(CDATA_CLOSE, () => {
        this.#counts.add('broken_cdata');
        return ']]&gt;';
      });
    }
    if (this.#held.startsWith(CDATA_OPEN)) {
      this.#held = this.#held.slice(CDATA_OPEN.length);
      this.#inCdata = true;
      return CDATA_OPEN;
    }
    if (!isLast && this.#held.length < CDATA_OPEN.length && CDATA_OPEN.startsWith(this.#held)) return '';
    if (this.#held.startsWith('<!--')) return this.#takeComment(isLast);
    if (!isLast && this.#held.length < 2) return '';
    if (!/^<[A-Za-z_/!?]/.test(this.#held)) {
      this.#held = this.#held.slice(1);
      this.#counts.add('stray_less_than');
      return '&lt;';
    }
    return this.#takeTag(isLast);
  }

  /** Text may end in half an entity, or after half an emoji: that much stays held. */
  #textEnd(isLast: boolean): number {
    const unfinished = isLast ? -1 : this.#held.search(UNFINISHED);
    return unfinished < 0 ? this.#held.length : unfinished;
  }

  #takeComment(isLast: boolean): string {
    const close = this.#held.indexOf('-->', 4);
    if (close < 0 && !isLast) return '';
    const comment = close < 0 ? this.#held.slice(4) : this.#held.slice(4, close);
    this.#held = close < 0 ? '' : this.#held.slice(close + 3);
    // «--» inside ends a comment early in XML; nothing in comments is read, so it is simply blanked.
    return `<!--${comment.replace(/--/g, '  ').replace(/-$/, ' ')}-->`;
  }

  #takeTag(isLast: boolean): string {
    const close = this.#held.indexOf('>');
    const nextOpen = this.#held.indexOf('<', 1);
    if (close < 0 && nextOpen < 0 && !isLast) return '';
    // «<b and a real tag after it»: the first «<» began nothing.
    if (close < 0 || (nextOpen >= 0 && nextOpen < close && !isInsideQuotes(this.#held, nextOpen))) {
      this.#held = this.#held.slice(1);
      this.#counts.add('stray_less_than');
      return '&lt;';
    }
    const tag = this.#held.slice(0, close + 1);
    this.#held = this.#held.slice(close + 1);
    const name = /^<([A-Za-z_][\w.:-]*)/.exec(tag)?.[1];
    if (name !== undefined) this.#element = name;
    return this.#mendText(tag);
  }

  /**
   * Inside CDATA. The section ends where `]]>` is followed by its element's closing tag or by the next
   * section; any other `]]>` belongs to the text, unless the element is closed before a better end comes.
   */
  #takeCdata(isLast: boolean): string {
    const at = this.#held.indexOf(CDATA_CLOSE);
    if (at < 0) {
      const keep = isLast ? 0 : (/\]{1,2}$/.exec(this.#held)?.[0].length ?? 0);
      const text = this.#held.slice(0, this.#held.length - keep);
      this.#held = this.#held.slice(text.length);
      return text;
    }
    const verdict = this.#endsHere(at + CDATA_CLOSE.length, isLast);
    if (verdict === 'unknown') {
      const text = this.#held.slice(0, at);
      this.#held = this.#held.slice(at);
      return text;
    }
    const text = this.#held.slice(0, at);
    this.#held = this.#held.slice(at + CDATA_CLOSE.length);
    if (verdict === 'end') {
      this.#inCdata = false;
      return `${text}${CDATA_CLOSE}`;
    }
    this.#counts.add('broken_cdata');
    return `${text}]]]]><![CDATA[>`;
  }

  #endsHere(from: number, isLast: boolean): 'end' | 'text' | 'unknown' {
    const closing = `</${this.#element}`;
    const next = /\S/.exec(this.#held.slice(from, from + 4_096));
    if (!next) return isLast || this.#held.length - from >= 4_096 ? 'end' : 'unknown';
    const at = from + next.index;
    const following = this.#held.slice(at, at + Math.max(closing.length, CDATA_OPEN.length));
    if (following.startsWith(closing) || following.startsWith(CDATA_OPEN)) return 'end';
    if (!isLast && (closing.startsWith(following) || CDATA_OPEN.startsWith(following))) return 'unknown';
    const elementEnd = this.#held.indexOf(closing, at);
    if (elementEnd < 0) return isLast || this.#held.length - at > CDATA_REACH ? 'end' : 'unknown';
    // A later `]]>` stands directly before the element's end: that one is the real one.
    return this.#held.slice(at, elementEnd).trimEnd().endsWith(CDATA_CLOSE) ? 'text' : 'end';
  }

  #clean(text: string): string {
    let removed = 0;
    const clean = text.replace(FORBIDDEN, () => {
      removed += 1;
      return '';
    });
    this.#counts.add('control_character', removed);
    return clean;
  }

  /** Text or a tag outside CDATA: every `&` must begin a reference that XML knows. */
  #mendText(text: string): string {
    if (!text.includes('&')) return text;
    const paired = text.replace(/&#(5[5-6]\d{3});&#(5[6-7]\d{3});/g, (whole, high: string, low: string) => {
      // Emoji written as two halves of UTF-16.
      const character = String.fromCharCode(Number(high), Number(low));
      if (character.codePointAt(0) === Number(high)) return whole;
      this.#counts.add('invalid_reference');
      return character;
    });
    return paired.replace(
      /&(?:#(\d+);|#x([0-9a-f]+);|([a-z][a-z0-9]*);)?/gi,
      (whole, decimal?: string, hex?: string, name?: string) => {
        if (decimal !== undefined || hex !== undefined)
          return this.#mendReference(
            whole,
            decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal),
          );
        if (name === undefined) {
          this.#counts.add('stray_ampersand');
          return '&amp;';
        }
        if (/^(?:amp|lt|gt|quot|apos)$/.test(name)) return whole;
        const character = namedEntity(name);
        this.#counts.add(character === undefined ? 'stray_ampersand' : 'html_entity');
        return character ?? `&amp;${name};`;
      },
    );
  }

  #mendReference(whole: string, code: number): string {
    const isForbidden =
      !(code <= 0x10ffff) ||
      (code >= 0xd800 && code <= 0xdfff) ||
      code === 0xfffe ||
      code === 0xffff ||
      (code < 32 && code !== 9 && code !== 10 && code !== 13);
    if (!isForbidden) return whole;
    this.#counts.add('invalid_reference');
    return '';
  }
}

/** Whether a position in a tag lies inside an attribute's value. */
function isInsideQuotes(tag: string, position: number): boolean {
  const before = tag.slice(0, position);
  const quote = /=\s*(["'])[^"']*$/.exec(before)?.[1];
  return quote !== undefined && before.split(quote).length % 2 === 0;
}

import { RewritingStream } from 'parse5-html-rewriting-stream';
import { cspHash } from '@/lib/press/headers/security-headers';
import { PageNotes, type PageReading } from './page-reading';

type StartTag = Parameters<RewritingStream['emitStartTag']>[0];
type Attributes = ReadonlyMap<string, string>;

const ELEMENTS = '/elements/';

/**
 * Drops what only the framework's browser runtime needs (scripts, their preloads, inline payload, comments)
 * and the press's own markers; keeps the elements script, JSON-LD and inline scripts that ask to stay.
 * Scripts are kept by permission, not dropped by recognition: a new kind of framework script never slips in.
 */
export async function transformPage(source: string): Promise<PageReading> {
  const page = new PageWriter();
  const rewriter = new RewritingStream();
  rewriter.on('doctype', (_token, raw) => page.write(raw));
  rewriter.on('comment', (token) => page.comment(token.text));
  rewriter.on('text', (token, raw) => page.text(token.text, raw));
  rewriter.on('startTag', (token, raw) => page.startTag(token, raw));
  rewriter.on('endTag', (token, raw) => page.endTag(token.tagName, raw));
  await new Promise<void>((resolve, reject) => {
    rewriter.once('error', reject);
    rewriter.once('finish', resolve);
    rewriter.end(source);
  });
  return page.reading();
}

class PageWriter {
  readonly #written: string[] = [];
  readonly #notes = new PageNotes();
  /** The element whose text is being read, what to do with it, and whether it reaches the page. */
  #reading: { element: string; done: (content: string) => void } | null = null;
  #content = '';
  #isDropping = false;
  /** Length of the output just after `<div hidden>`: React's empty shells are taken back. */
  #shellStart = -1;

  write(raw: string): void {
    this.#written.push(raw);
  }

  /** None reaches the page: React's only mark places for its runtime. */
  comment(text: string): void {
    if (text === '$?') this.#notes.isIncomplete = true;
  }

  text(text: string, raw: string): void {
    if (this.#reading) this.#content += text;
    if (!this.#isDropping) this.write(raw);
  }

  startTag(tag: StartTag, raw: string): void {
    const attributes: Attributes = new Map(tag.attrs.map(({ name, value }) => [name, value]));
    if (tag.tagName === 'script') this.#script(tag, attributes);
    else if (tag.tagName === 'link') this.#link(tag, attributes);
    else if (tag.tagName === 'meta') this.#meta(attributes, raw);
    else this.#ordinary(tag.tagName, attributes, raw);
  }

  endTag(name: string, raw: string): void {
    const wasDropped = this.#isDropping;
    if (this.#reading?.element === name) {
      this.#reading.done(this.#content);
      this.#reading = null;
      this.#isDropping = false;
    }
    if (wasDropped) return;
    if (name === 'div' && this.#shellStart === this.#written.length) this.#written.pop();
    else this.write(raw);
  }

  reading(): PageReading {
    return this.#notes.reading(this.#written.join(''));
  }

  #read(element: string, done: (content: string) => void): void {
    this.#reading = { element, done };
    this.#content = '';
  }

  #script(tag: StartTag, attributes: Attributes): void {
    const source = attributes.get('src');
    const isData = /json$/.test(attributes.get('type') ?? '');
    const isOurs =
      source === undefined ? attributes.get('data-nashra') === 'keep' : source.startsWith(ELEMENTS);
    this.#isDropping = !isData && !isOurs;
    this.#read('script', (content) => {
      if (isOurs && source === undefined) this.#notes.scriptHashes.push(cspHash(content));
    });
    if (!this.#isDropping) this.write(withoutAttribute(tag, 'data-nashra'));
  }

  #meta(attributes: Attributes, raw: string): void {
    const name = attributes.get('name') ?? attributes.get('property') ?? '';
    if (this.#notes.meta(name, attributes.get('content') ?? '')) this.write(raw);
  }

  #ordinary(name: string, attributes: Attributes, raw: string): void {
    const notes = this.#notes;
    const datetime = attributes.get('datetime');
    if (name === 'style') this.#read(name, (content) => notes.styleHashes.push(cspHash(content)));
    // The first one counts: pictures in SVG have titles of their own.
    else if (name === 'title' && notes.title === '')
      this.#read(name, (content) => {
        notes.title = content;
      });
    else if (name === 'time' && datetime) this.#read(name, (content) => notes.time(datetime, content));
    this.write(raw);
    if (name === 'div' && attributes.has('hidden') && attributes.size === 1)
      this.#shellStart = this.#written.length;
  }

  #link(tag: StartTag, attributes: Attributes): void {
    const relations = (attributes.get('rel') ?? '').toLowerCase().split(/\s+/);
    if (relations.includes('canonical')) this.#notes.hasCanonical = true;
    if (isScriptLink(relations, attributes.get('as'), attributes.get('href'))) return;
    this.write(withoutAttribute(tag, 'data-precedence'));
  }
}

/** Whether a `<link>` or `Link` header only fetches or waits for the framework's scripts. */
export function isScriptLink(relations: string[], as: string | undefined, href: string | undefined): boolean {
  if (relations.includes('expect')) return true;
  const isPreload = relations.includes('modulepreload') || (relations.includes('preload') && as === 'script');
  return isPreload && !href?.startsWith(ELEMENTS);
}

function withoutAttribute(tag: StartTag, dropped: string): string {
  const kept = tag.attrs.filter(({ name }) => name !== dropped);
  const printed = kept.map(({ name, value }) =>
    value === '' ? name : `${name}="${escapeAttribute(value)}"`,
  );
  return `<${[tag.tagName, ...printed].join(' ')}>`;
}

function escapeAttribute(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}

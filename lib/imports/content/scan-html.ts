/** Cuts HTML into tags, comments and text without building a tree: for work that must happen before parsing. */
export interface HtmlToken {
  kind: 'text' | 'open' | 'close' | 'comment';
  /** As it stands in the source. */
  raw: string;
  /** Element name in lower case; '' for text and comments. */
  name: string;
}

/** How long a tag may be before its quotes are taken for a slip. In characters. */
const TAG_REACH = 20_000;

/** The tokens of a piece of HTML; joined, their `raw` is the source again. */
export function* scanHtml(html: string): Generator<HtmlToken> {
  let textStart = 0;
  let at = html.indexOf('<');
  while (at >= 0) {
    const token = tokenAt(html, at);
    if (!token) {
      at = html.indexOf('<', at + 1);
      continue;
    }
    if (at > textStart) yield { kind: 'text', raw: html.slice(textStart, at), name: '' };
    yield token;
    textStart = at + token.raw.length;
    at = html.indexOf('<', textStart);
  }
  if (textStart < html.length) yield { kind: 'text', raw: html.slice(textStart), name: '' };
}

/** The tag or comment that begins at `at`, or null when nothing does. */
export function tokenAt(html: string, at: number): HtmlToken | null {
  if (html.startsWith('<!--', at)) {
    const end = html.indexOf('-->', at + 4);
    return { kind: 'comment', raw: html.slice(at, end < 0 ? html.length : end + 3), name: '' };
  }
  const opening = /^<(\/?)([a-z][a-z0-9:-]*)/i.exec(html.slice(at, at + 80));
  if (!opening?.[2]) return null;
  const end = tagEnd(html, at + opening[0].length);
  if (end < 0) return null;
  return {
    kind: opening[1] ? 'close' : 'open',
    raw: html.slice(at, end + 1),
    name: opening[2].toLowerCase(),
  };
}

/** Where the tag ends, quotes respected; a quote that never closes, or only in another tag, is read over. */
function tagEnd(html: string, from: number): number {
  let quote = '';
  const limit = Math.min(html.length, from + TAG_REACH);
  for (let at = from; at < limit; at += 1) {
    const character = html[at];
    if (quote) {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return at;
    else if (character === '<') break;
  }
  return html.indexOf('>', from);
}

/** Text made safe to stand in HTML, also inside double quotes. */
export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

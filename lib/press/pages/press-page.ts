import { directionOf, type Edition, editionPrefix } from '@/lib/i18n/editions';
import { cspHash } from '@/lib/press/headers/security-headers';
import { PRESS_PAGE_STYLE } from './press-page-style';
import { pressPageLabels, pressPageWords } from './press-page-words';

/** What the press says by itself, without Next and without the database. */
export type PressPageKind =
  | 'malformed'
  | 'tooLong'
  | 'notAllowed'
  | 'missing'
  | 'withdrawn'
  | 'busy'
  | 'unavailable'
  | 'badGateway';

export const PRESS_PAGE_STATUS: Record<PressPageKind, number> = {
  malformed: 400,
  tooLong: 414,
  notAllowed: 405,
  missing: 404,
  withdrawn: 410,
  busy: 429,
  unavailable: 503,
  badGateway: 502,
};

/** Whether the same request may be answered in a moment. */
export const isPassing = (kind: PressPageKind) =>
  kind === 'busy' || kind === 'unavailable' || kind === 'badGateway';

export interface PressPageFacts {
  kind: PressPageKind;
  edition: Edition;
  /** Of a withdrawn story: its headline and the words of its date, as its page had them. */
  headline?: string | null;
  publishedText?: string | null;
}

/** Hash of the one inline style, for `style-src`. */
export const PRESS_PAGE_STYLE_HASH = cspHash(PRESS_PAGE_STYLE);

/** A whole page in the edition's language and direction, complete without any other file. */
export function pressPage({ kind, edition, headline, publishedText }: PressPageFacts): string {
  const { title, text } = pressPageWords(kind, edition);
  const labels = pressPageLabels(edition);
  const prefix = editionPrefix(edition);
  const published =
    kind === 'withdrawn' && publishedText
      ? `<p class="date">${escapeHtml(labels.published)} ${escapeHtml(publishedText)}</p>`
      : '';
  return `<!DOCTYPE html>
<html lang="${edition}" dir="${directionOf(edition)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title>
<style>${PRESS_PAGE_STYLE}</style>
</head>
<body>
<main>
<p class="kicker">${escapeHtml(labels.status)} ${PRESS_PAGE_STATUS[kind]}${headline ? ` · ${escapeHtml(title)}` : ''}</p>
<h1>${escapeHtml(headline || title)}</h1>
${published}<p>${escapeHtml(text)}</p>
<form action="${prefix}/search" role="search">
<input type="search" name="q" aria-label="${escapeHtml(labels.search)}" required>
<button>${escapeHtml(labels.search)}</button>
</form>
<p><a href="${prefix || '/'}">${escapeHtml(labels.front)}</a>${isPassing(kind) ? ` · <a href="">${escapeHtml(labels.retry)}</a>` : ''}</p>
</main>
</body>
</html>
`;
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A page as Next rendered it, read once: what readers get, and what it says about itself. */
export interface PageReading {
  html: string;
  /** `nashra:status`, or null when the page does not say. */
  status: number | null;
  /** `nashra:tags`, or null when the page does not say. */
  tags: string[] | null;
  /** `nashra:expires-at` in milliseconds since the epoch. */
  expiresAt: number | null;
  hasTitle: boolean;
  hasCanonical: boolean;
  /** React left a hole for later (Suspense): without its runtime the page would never be whole. */
  isIncomplete: boolean;
  /** CSP source expressions of what inline script and style is left. */
  scriptHashes: string[];
  styleHashes: string[];
  /** `og:title` or `<title>`, and the words of the `<time>` that says when it was published. */
  headline: string | null;
  publishedText: string | null;
}

const MARKER = 'nashra:';
const MOST_TIMES = 20;

/** Gathers what a page says about itself while it is read. */
export class PageNotes {
  readonly scriptHashes: string[] = [];
  readonly styleHashes: string[] = [];
  title = '';
  hasCanonical = false;
  isIncomplete = false;
  readonly #meta = new Map<string, string>();
  readonly #times: { datetime: string; words: string }[] = [];

  /** Notes a `<meta>`; whether readers get it. */
  meta(name: string, content: string): boolean {
    if (name !== '') this.#meta.set(name, content);
    return !name.startsWith(MARKER) && name !== 'next-size-adjust';
  }

  time(datetime: string, words: string): void {
    if (this.#times.length < MOST_TIMES) this.#times.push({ datetime, words });
  }

  reading(html: string): PageReading {
    const status = Number(this.#meta.get(`${MARKER}status`));
    const tags = this.#meta.get(`${MARKER}tags`);
    const published = this.#moment('article:published_time');
    const publishedTime = this.#times.find(({ datetime }) => Date.parse(datetime) === published);
    return {
      html,
      status: status >= 200 && status <= 599 ? status : null,
      tags: tags === undefined ? null : [...new Set(tags.split(/\s+/).filter(Boolean))],
      expiresAt: this.#moment(`${MARKER}expires-at`),
      hasTitle: this.title.trim() !== '',
      hasCanonical: this.hasCanonical,
      isIncomplete: this.isIncomplete,
      scriptHashes: this.scriptHashes,
      styleHashes: this.styleHashes,
      headline: this.#meta.get('og:title') ?? (this.title.trim() || null),
      publishedText: publishedTime?.words.trim() ?? null,
    };
  }

  #moment(name: string): number | null {
    const moment = Date.parse(this.#meta.get(name) ?? '');
    return Number.isNaN(moment) ? null : moment;
  }
}

import type { ContentCounts } from '@/lib/imports/content/article-content';
import type { RepairKind } from '@/lib/imports/wxr/repair-xml';

/** One line of the reconciliation: everything found must be imported, updated, unchanged or skipped for a reason. */
export interface ReportLine {
  /** author, category, tag, media, post, page; below them whatever else the export holds. */
  kind: string;
  found: number;
  imported: number;
  updated: number;
  unchanged: number;
  skipped: { reason: string; count: number }[];
}

export interface ReportNote {
  text: string;
  count: number;
  /** Up to three, for whoever wants to look. */
  examples: string[];
}

export interface ImportReport {
  /** The old site's address; names the source in `import_items`. */
  source: string;
  isDryRun: boolean;
  lines: ReportLine[];
  /** What was not well-formed in the file, by kind. */
  repairs: { kind: RepairKind; count: number }[];
  /** Decisions and losses somebody may want to look at. */
  notes: ReportNote[];
  redirects: { added: number; known: number; taken: string[] };
  /** Addresses of attachments and pictures without a file, or whose file is not what its name says. */
  missingFiles: string[];
  /** The file stops before its end. */
  endsEarly: boolean;
  /** Stopped by a signal; what is done stays, and a repetition goes on from there. */
  isInterrupted: boolean;
  /** Everything found is accounted for, and nothing failed: the exit code is 0. */
  isComplete: boolean;
  durationMs: number;
}

type Outcome = 'imported' | 'updated' | 'unchanged';
const MAX_LISTED = 200;
const MAIN_KINDS = ['author', 'category', 'tag', 'media', 'post', 'page'];

/** Counts while the import runs. What was found is counted by the first reading, what became of it by the second. */
export class ImportTally {
  readonly #found = new Map<string, number>();
  readonly #outcomes = new Map<string, Record<Outcome, number>>();
  readonly #skipped = new Map<string, Map<string, number>>();
  readonly #notes = new Map<string, { count: number; examples: string[] }>();
  readonly redirects = { added: 0, known: 0, taken: [] as string[] };
  readonly missingFiles: string[] = [];
  hasFailures = false;

  found(kind: string, count: number): void {
    this.#found.set(kind, (this.#found.get(kind) ?? 0) + count);
  }

  count(kind: string, outcome: Outcome, times = 1): void {
    const counts = this.#outcomes.get(kind) ?? { imported: 0, updated: 0, unchanged: 0 };
    counts[outcome] += times;
    this.#outcomes.set(kind, counts);
  }

  skip(kind: string, reason: string, times = 1): void {
    const reasons = this.#skipped.get(kind) ?? new Map<string, number>();
    reasons.set(reason, (reasons.get(reason) ?? 0) + times);
    this.#skipped.set(kind, reasons);
  }

  /** Something that should have come in and did not, through no decision of ours. */
  fail(kind: string, reason: string): void {
    this.hasFailures = true;
    this.skip(kind, reason);
  }

  note(text: string, example?: string, times = 1): void {
    const note = this.#notes.get(text) ?? { count: 0, examples: [] };
    note.count += times;
    if (example && note.examples.length < 3 && !note.examples.includes(example)) note.examples.push(example);
    this.#notes.set(text, note);
  }

  missing(address: string): void {
    if (this.missingFiles.length < MAX_LISTED && !this.missingFiles.includes(address))
      this.missingFiles.push(address);
  }

  addRedirects(outcome: { added: number; known: number; taken: string[] }): void {
    this.redirects.added += outcome.added;
    this.redirects.known += outcome.known;
    if (this.redirects.taken.length < MAX_LISTED) this.redirects.taken.push(...outcome.taken);
  }

  noteContent(counts: ContentCounts): void {
    const labelled: [Map<string, number>, (name: string) => string][] = [
      [counts.dropped as Map<string, number>, (name) => `left out of texts: ${name.replace(/_/g, ' ')}`],
      [counts.unsupportedShortcodes, (name) => `shortcode kept as visible text: [${name}]`],
      [counts.droppedShortcodes, (name) => `shortcode without text of its own, left out: [${name}]`],
      [counts.unsupportedBlocks, (name) => `block of which only the words are kept: ${name}`],
      [
        counts.droppedBlocks,
        (name) =>
          name === 'block'
            ? 'reusable block that is not in the file, left out'
            : `block without content of its own, left out: ${name}`,
      ],
    ];
    for (const [map, label] of labelled)
      for (const [name, count] of map) this.note(label(name), undefined, count);
  }

  lines(): ReportLine[] {
    const kinds = new Set([
      ...MAIN_KINDS,
      ...this.#found.keys(),
      ...this.#outcomes.keys(),
      ...this.#skipped.keys(),
    ]);
    return [...kinds].map((kind) => ({
      kind,
      found: this.#found.get(kind) ?? 0,
      ...(this.#outcomes.get(kind) ?? { imported: 0, updated: 0, unchanged: 0 }),
      skipped: [...(this.#skipped.get(kind) ?? [])].map(([reason, count]) => ({ reason, count })),
    }));
  }

  notes(): ReportNote[] {
    return [...this.#notes]
      .map(([text, note]) => ({ text, ...note }))
      .sort((left, right) => right.count - left.count);
  }
}

export const accountedFor = (line: ReportLine): number =>
  line.imported + line.updated + line.unchanged + line.skipped.reduce((sum, { count }) => sum + count, 0);

export const isBalanced = (line: ReportLine): boolean => accountedFor(line) === line.found;

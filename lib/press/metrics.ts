import { DOCUMENT_CLASSES, type DocumentClass } from '@/lib/press/store/document';

const RENDER_SECONDS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Counts of one class of documents. Plain fields: the hot path only adds one. */
export class ClassCounters {
  hits = 0;
  stale = 0;
  misses = 0;
  renders = 0;
  renderSeconds = 0;
  readonly renderBuckets = RENDER_SECONDS.map(() => 0);
}

/** Figures read at the moment of asking. */
export interface PressGauges {
  documents: number;
  passing: number;
  bytes: number;
  tags: number;
  flights: number;
  queued: number;
  isListening: boolean;
  outboxLagSeconds: number;
}

/** What the press counts, printed in Prometheus' text format 0.0.4. */
export class PressMetrics {
  readonly documents = Object.fromEntries(
    DOCUMENT_CLASSES.map((name) => [name, new ClassCounters()]),
  ) as Record<DocumentClass, ClassCounters>;
  files = 0;
  passed = 0;
  failures = 0;
  renderFailures = 0;
  changes = 0;
  withdrawals = 0;

  rendered(kind: DocumentClass, milliseconds: number): void {
    const counters = this.documents[kind];
    const seconds = milliseconds / 1000;
    counters.renders += 1;
    counters.renderSeconds += seconds;
    const bucket = RENDER_SECONDS.findIndex((bound) => seconds <= bound);
    if (bucket >= 0) counters.renderBuckets[bucket] = (counters.renderBuckets[bucket] ?? 0) + 1;
  }

  print(gauges: PressGauges): string {
    const lines = [
      ...this.#perClass('nashra_press_hits_total', 'Documents served fresh from the store.', (c) => c.hits),
      ...this.#perClass('nashra_press_stale_total', 'Documents served stale.', (c) => c.stale),
      ...this.#perClass('nashra_press_misses_total', 'Documents a reader waited for.', (c) => c.misses),
      ...this.#renderHistogram(),
      ...single(
        'nashra_press_render_failures_total',
        'counter',
        'Renders that gave no document.',
        this.renderFailures,
      ),
      ...single('nashra_press_failures_total', 'counter', "Error pages of the press's own.", this.failures),
      ...single('nashra_press_files_total', 'counter', 'Files served from disk or memory.', this.files),
      ...single('nashra_press_passed_total', 'counter', 'Requests passed through to Next.', this.passed),
      ...single('nashra_press_changes_total', 'counter', 'Outbox rows heard.', this.changes),
      ...single(
        'nashra_press_withdrawals_total',
        'counter',
        'Outbox rows that dropped documents.',
        this.withdrawals,
      ),
      ...single('nashra_press_store_documents', 'gauge', 'Pages in the store.', gauges.documents),
      ...single(
        'nashra_press_store_passing',
        'gauge',
        'Negative answers, redirects and query results in the store.',
        gauges.passing,
      ),
      ...single('nashra_press_store_bytes', 'gauge', 'Bytes of both.', gauges.bytes),
      ...single('nashra_press_store_tags', 'gauge', 'Distinct tags of both.', gauges.tags),
      ...single('nashra_press_flights', 'gauge', 'Renders under way or queued.', gauges.flights),
      ...single('nashra_press_queued', 'gauge', 'Renders waiting for a place.', gauges.queued),
      ...single(
        'nashra_press_listening',
        'gauge',
        '1 while the outbox is heard.',
        gauges.isListening ? 1 : 0,
      ),
      ...single(
        'nashra_press_outbox_lag_seconds',
        'gauge',
        'From a change to its arrival, the latest.',
        gauges.outboxLagSeconds,
      ),
      ...single('process_resident_memory_bytes', 'gauge', 'Resident memory.', process.memoryUsage.rss()),
      ...single('process_cpu_seconds_total', 'counter', 'CPU time.', cpuSeconds()),
    ];
    return `${lines.join('\n')}\n`;
  }

  #perClass(name: string, help: string, count: (counters: ClassCounters) => number): string[] {
    return [
      ...head(name, 'counter', help),
      ...DOCUMENT_CLASSES.map((kind) => `${name}{class="${kind}"} ${count(this.documents[kind])}`),
    ];
  }

  #renderHistogram(): string[] {
    const name = 'nashra_press_render_seconds';
    const lines = head(name, 'histogram', 'From asking Next to the finished document.');
    for (const kind of DOCUMENT_CLASSES) {
      const { renderBuckets, renders, renderSeconds } = this.documents[kind];
      let cumulative = 0;
      for (const [index, bound] of RENDER_SECONDS.entries()) {
        cumulative += renderBuckets[index] ?? 0;
        lines.push(`${name}_bucket{class="${kind}",le="${bound}"} ${cumulative}`);
      }
      lines.push(`${name}_bucket{class="${kind}",le="+Inf"} ${renders}`);
      lines.push(
        `${name}_sum{class="${kind}"} ${renderSeconds}`,
        `${name}_count{class="${kind}"} ${renders}`,
      );
    }
    return lines;
  }
}

function head(name: string, type: string, help: string): string[] {
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`];
}

function single(name: string, type: string, help: string, value: number): string[] {
  return [...head(name, type, help), `${name} ${value}`];
}

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

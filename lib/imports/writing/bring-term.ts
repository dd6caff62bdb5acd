import type { Executor } from '@/db/client';
import { foldArabic } from '@/lib/arabic/fold';
import type { Edition } from '@/lib/i18n/editions';
import type { ImportLog, LogEntry, LoggedKind } from '@/lib/imports/account/import-log';
import type { ImportTally } from '@/lib/imports/account/import-report';
import { freeSlug } from '@/lib/imports/mapping/map-slug';
import type { Survey } from '@/lib/imports/wxr/survey-wxr';

export interface TermDeps {
  db: Executor;
  survey: Survey;
  log: ImportLog;
  tally: ImportTally;
  edition: Edition;
}

interface Row {
  id: number;
  edition: Edition;
  slug: string;
  name: string;
}

/** Rows of one table as they are now: who has which slug and name. */
export class Shelf<Stored extends Row> {
  readonly #byId = new Map<number, Stored>();
  readonly #slugs = new Set<string>();
  /** Made here by others; the import joins one of the same name instead of making a second. */
  readonly #others = new Map<string, Stored>();
  readonly #heirs: ReadonlyMap<number, number>;

  /**
   * @param own ids of rows that an earlier import made
   * @param heirs rows that the newsroom merged into another, each with that one
   */
  constructor(rows: Stored[], own: Set<number>, heirs: ReadonlyMap<number, number> = new Map()) {
    this.#heirs = heirs;
    for (const row of rows) {
      this.add(row);
      if (!own.has(row.id)) this.#others.set(nameKey(row), row);
    }
  }

  add(row: Stored): void {
    this.#byId.set(row.id, row);
    this.#slugs.add(`${row.edition} ${row.slug}`);
  }

  hasSlug(edition: Edition, slug: string): boolean {
    return this.#slugs.has(`${edition} ${slug}`);
  }

  byId(id: number): Stored | undefined {
    return this.#byId.get(id);
  }

  /** What took the place of a row that the newsroom merged away. */
  heirOf(id: number): Stored | undefined {
    return this.#byId.get(this.#heirs.get(id) ?? id);
  }

  twin(row: Omit<Row, 'id'>): Stored | undefined {
    return this.#others.get(nameKey(row));
  }
}

const nameKey = (row: Omit<Row, 'id'>) => `${row.edition} ${foldArabic(row.name)}`;

interface Term<Values> {
  kind: LoggedKind;
  sourceId: string;
  /** In a further edition: counted once, in the first. */
  isCopy?: boolean;
  sourceHash: string;
  values: Values;
  /** The archive only names it: what is known of it is not overwritten. */
  isNamedOnly?: boolean;
}

/** One term against what is there: known, joined, made new or brought up to date. Writes inside `tx`. */
export async function bringTerm<Values extends Omit<Row, 'id'>, Stored extends Row>(
  { log, tally }: Pick<TermDeps, 'log' | 'tally'>,
  shelf: Shelf<Stored>,
  { kind, sourceId, isCopy = false, sourceHash, values, isNamedOnly = false }: Term<Values>,
  write: {
    insert: (values: Values) => Promise<Stored>;
    update: (id: number, values: Values) => Promise<void>;
    fingerprint: (row: Stored | Values) => string;
  },
  entries: LogEntry[],
): Promise<number> {
  const count = (outcome: 'imported' | 'updated' | 'unchanged') => !isCopy && tally.count(kind, outcome);
  const known = log.get(kind, sourceId);
  const row = known && shelf.byId(known.targetId);
  if (known && row) {
    const isUntouched = known.fingerprint === write.fingerprint(row);
    if (known.sourceHash === sourceHash || !isUntouched || isNamedOnly) {
      count('unchanged');
      return row.id;
    }
    await write.update(row.id, { ...values, slug: row.slug });
    entries.push({
      kind,
      sourceId,
      sourceHash,
      targetId: row.id,
      fingerprint: write.fingerprint({ ...values, slug: row.slug }),
      isPartial: false,
    });
    count('updated');
    return row.id;
  }
  const heir = known && shelf.heirOf(known.targetId);
  if (heir) {
    count('unchanged');
    return heir.id;
  }
  const twin = shelf.twin(values);
  const target =
    twin ??
    (await write.insert({
      ...values,
      slug: freeSlug(values.slug, (slug) => shelf.hasSlug(values.edition, slug)),
    }));
  if (twin) tally.note(`${kind} joined to one of the same name that was here`, values.name);
  else shelf.add(target);
  // A joined row is not ours to change later.
  entries.push({
    kind,
    sourceId,
    sourceHash,
    targetId: target.id,
    fingerprint: twin ? 'joined' : write.fingerprint(target),
    isPartial: false,
  });
  count('imported');
  return target.id;
}

export const first = <Value>(rows: Value[]): Value => rows[0] as Value;
/** A term used in several editions has a copy in each; only the first keeps the bare id. */
export const copyOf = (id: string, edition: Edition, own: Edition) =>
  edition === own ? id : `${id}@${edition}`;

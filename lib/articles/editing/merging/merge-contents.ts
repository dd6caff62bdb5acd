/**
 * Three-way merge of an article, by field and by block: what only one of two writers changed is taken from
 * him, what both changed is asked. Pure; runs in the browser.
 */
import type { ArticleContent } from '@/lib/articles/article-content';
import type { BlockNode } from '@/lib/articles/body/body-schema';
import {
  type BlockPlace,
  type Outcome,
  outcomeOf,
  placesOf,
} from '@/lib/articles/editing/merging/merge-body';
import { normalContent } from '@/lib/articles/editing/normal-content';

/** Three texts of one article: what both were made from, and the two that came of it. */
export interface ThreeTexts {
  base: ArticleContent;
  mine: ArticleContent;
  theirs: ArticleContent;
}

export type Fields = Partial<Omit<ArticleContent, 'body' | 'tagIds'>>;

/** Fields that make sense together are decided together: words about a picture belong to that picture. */
export const FIELD_GROUPS = {
  headline: ['headline'],
  kicker: ['kicker'],
  standfirst: ['standfirst'],
  dateline: ['dateline'],
  kind: ['kind', 'genre'],
  section: ['sectionId'],
  authors: ['authorIds'],
  hero: ['heroMediaId', 'heroAlt', 'heroCaption'],
  slug: ['slug'],
  seoTitle: ['seoTitle'],
  seoDescription: ['seoDescription'],
  isIndexed: ['isIndexed'],
  sources: ['sources'],
  embargo: ['embargoUntil'],
  expiry: ['expiresAt'],
  frontCandidate: ['isFrontCandidate'],
} as const satisfies Record<string, readonly (keyof Fields)[]>;
export type MergeField = keyof typeof FIELD_GROUPS;
export const MERGE_FIELDS = Object.keys(FIELD_GROUPS) as MergeField[];

/** Fields that are one text, compared and merged word by word. */
const TEXT_FIELDS = [
  'headline',
  'kicker',
  'standfirst',
  'dateline',
  'slug',
  'seoTitle',
  'seoDescription',
  'sources',
] as const satisfies readonly (MergeField & keyof Fields)[];
export type TextField = (typeof TEXT_FIELDS)[number];

export const isTextField = (field: MergeField): field is TextField =>
  (TEXT_FIELDS as readonly MergeField[]).includes(field);

export interface FieldUnit {
  kind: 'field';
  /** Names the unit within its merge. */
  id: string;
  field: MergeField;
  base: Fields;
  mine: Fields;
  theirs: Fields;
  outcome: Outcome;
}
export interface BlockUnit extends BlockPlace {
  kind: 'block';
  id: string;
  outcome: Outcome;
}
export type MergeUnit = FieldUnit | BlockUnit;

export interface Merge {
  /** Fields first, then blocks in the order of the result. */
  units: MergeUnit[];
  /** Those of the units that somebody must decide. */
  conflicts: MergeUnit[];
  /** The merged text; where it is not decided, mine stands. */
  content: ArticleContent;
}

/** What an editor decided about a unit. `edited` holds what takes its place. */
export type Choice =
  | { pick: 'mine' | 'theirs' }
  /** Blocks only: mine, then theirs. */
  | { pick: 'both' }
  | { pick: 'edited'; fields?: Fields; blocks?: BlockNode[] };
export type Choices = Readonly<Record<string, Choice | undefined>>;

export function mergeContents(texts: ThreeTexts): Merge {
  const base = normalContent(texts.base);
  const mine = normalContent(texts.mine);
  const theirs = normalContent(texts.theirs);
  const fieldUnits = MERGE_FIELDS.map((field): FieldUnit => {
    const sides = {
      base: fieldsIn(base, field),
      mine: fieldsIn(mine, field),
      theirs: fieldsIn(theirs, field),
    };
    return { kind: 'field', id: field, field, ...sides, outcome: outcomeOf(sides) };
  });
  const places = placesOf(base.body.content, mine.body.content, theirs.body.content);
  const blockUnits = places.map(
    (place, index): BlockUnit => ({
      kind: 'block',
      id: `block-${index}`,
      ...place,
      outcome: outcomeOf(place),
    }),
  );
  const units = [...fieldUnits, ...blockUnits];
  const tagIds = mergeTags(base.tagIds, mine.tagIds, theirs.tagIds);
  return {
    units,
    conflicts: units.filter(({ outcome }) => outcome === 'conflict'),
    content: assemble(units, {}, { ...mine, tagIds }),
  };
}

/** The text that comes of a merge and what was decided. @param rest what no unit is about (tags) */
export function assembleMerge(merge: Merge, choices: Choices): ArticleContent {
  return assemble(merge.units, choices, merge.content);
}

function assemble(units: readonly MergeUnit[], choices: Choices, rest: ArticleContent): ArticleContent {
  const fields: Fields = {};
  const blocks: BlockNode[] = [];
  for (const unit of units) {
    const choice = unit.outcome === 'conflict' ? choices[unit.id] : undefined;
    if (unit.kind === 'field') Object.assign(fields, fieldsOf(unit, choice));
    else blocks.push(...blocksOf(unit, choice));
  }
  return normalContent({ ...rest, ...fields, body: { type: 'doc', content: blocks } });
}

function fieldsOf(unit: FieldUnit, choice: Choice | undefined): Fields {
  if (choice?.pick === 'edited') return choice.fields ?? unit.mine;
  return isTheirs(unit.outcome, choice) ? unit.theirs : unit.mine;
}

/** The blocks that a unit puts into the result. */
export function blocksOf(unit: BlockUnit, choice: Choice | undefined): BlockNode[] {
  if (choice?.pick === 'edited') return choice.blocks ?? unit.mine;
  if (choice?.pick === 'both') return [...unit.mine, ...unit.theirs];
  return isTheirs(unit.outcome, choice) ? unit.theirs : unit.mine;
}

const isTheirs = (outcome: Outcome, choice: Choice | undefined) =>
  choice ? choice.pick === 'theirs' : outcome === 'theirs';

/** The values of one group of fields. */
export function fieldsIn(content: ArticleContent, field: MergeField): Fields {
  return Object.fromEntries(FIELD_GROUPS[field].map((name) => [name, content[name]]));
}

/** What either took off is off, what either put on is on; new ones in the order of their ids. */
function mergeTags(base: readonly number[], mine: readonly number[], theirs: readonly number[]): number[] {
  const isKept = (id: number) => mine.includes(id) && theirs.includes(id);
  const added = [...mine, ...theirs].filter((id) => !base.includes(id));
  if (outcomeOf({ base, mine, theirs }) !== 'conflict')
    return [...(outcomeOf({ base, mine, theirs }) === 'theirs' ? theirs : mine)];
  return [...base.filter(isKept), ...[...new Set(added)].sort((a, b) => a - b)];
}

import type { MergeUnit } from '@/lib/articles/editing/merging/merge-contents';

export interface PlacedUnit {
  unit: MergeUnit;
  /** Of a block, from 1. */
  place: number;
}

/** Clashes and what lies between them, in order. Fields that nobody changed are not worth a line. */
export function grouped(units: readonly MergeUnit[]): { isConflict: boolean; units: PlacedUnit[] }[] {
  const groups: { isConflict: boolean; units: PlacedUnit[] }[] = [];
  let place = 0;
  for (const unit of units) {
    if (unit.kind === 'block') place += 1;
    else if (unit.outcome === 'same') continue;
    const isConflict = unit.outcome === 'conflict';
    const last = groups.at(-1);
    if (last?.isConflict === isConflict) last.units.push({ unit, place });
    else groups.push({ isConflict, units: [{ unit, place }] });
  }
  return groups;
}

import type { sections } from '@/db/schema';
import { sectionPath } from './section-path';
import type { Section, SectionRef } from './types';

type SectionRow = typeof sections.$inferSelect;

export function toSectionRef(
  row: Pick<SectionRow, 'id' | 'edition' | 'slug' | 'name' | 'parentId'>,
): SectionRef {
  return {
    id: row.id,
    edition: row.edition,
    slug: row.slug,
    name: row.name,
    parentId: row.parentId,
    path: sectionPath(row.edition, row.slug),
  };
}

/** Rows of one edition in their order → top sections, each with its sub-sections. */
export function toSectionTree(rows: SectionRow[]): Section[] {
  const childrenOf = (parentId: number | null) => rows.filter((row) => row.parentId === parentId);
  return childrenOf(null).map((row) => toSection(row, childrenOf(row.id)));
}

export function toSection(row: SectionRow, children: SectionRow[]): Section {
  return {
    ...toSectionRef(row),
    introduction: row.introduction,
    rhythm: row.rhythm,
    position: row.position,
    children: children.map(toSectionRef),
  };
}

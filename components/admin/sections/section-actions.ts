import type { DeskActionResult } from '@/lib/auth/desk-action-result';
import type { Edition } from '@/lib/i18n/editions';
import type { SectionRhythm } from '@/lib/sections/types';

export interface SectionValues {
  name: string;
  slug: string;
  parentId: number | null;
  introduction: string;
  rhythm: SectionRhythm;
}

type Answer<Value> = Promise<DeskActionResult<Value, string>>;

/** What the screen can ask of the server; handed down by the page. */
export interface SectionActions {
  create: (input: SectionValues & { edition: Edition }) => Answer<{ id: number }>;
  edit: (input: SectionValues & { sectionId: number; seen: string }) => Answer<{ id: number }>;
  order: (input: { edition: Edition; parentId: number | null; sectionIds: number[] }) => Answer<null>;
  merge: (input: { sectionId: number; intoId: number }) => Answer<{ articles: number }>;
  remove: (input: { sectionId: number }) => Answer<null>;
}

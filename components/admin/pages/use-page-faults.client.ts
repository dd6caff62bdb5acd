'use client';

import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useState } from 'react';
import { focusPlace } from '@/components/admin/editor/places';
import { type FieldError, toFieldError } from '@/components/admin/newsroom/field-errors';

const FIELDS = ['title', 'slug', 'description'] as const;
type Field = (typeof FIELDS)[number];

/** What keeps a page from being saved and stands in none of its fields. Worded in `desk.pages.problems`. */
const PROBLEMS = [
  'body',
  'picture-missing',
  'alt-missing',
  'foreign-reference',
  'not-found',
  'signed-out',
] as const;
export type PageProblem = (typeof PROBLEMS)[number];

interface Faults {
  fields: Partial<Record<Field, FieldError>>;
  problem: PageProblem | null;
}
const NONE: Faults = { fields: {}, problem: null };

/** Id of the control of a field. */
export const pageFieldId = (field: Field) => `page-${field}`;

interface Refused {
  code: string;
  fields?: Record<string, string>;
  detail?: unknown;
}

/** What the server found wrong with the last save, and the cursor where it stands. */
export function usePageFaults() {
  const t = useTranslations('desk.newsroom.errors');
  const [faults, setFaults] = useState<Faults>(NONE);
  // Once per answer, when the field is marked.
  useEffect(() => {
    const first = FIELDS.find((field) => faults.fields[field]);
    if (first) document.getElementById(pageFieldId(first))?.focus();
  }, [faults]);
  const clear = useCallback(() => setFaults(NONE), []);
  const report = useCallback((answer: Refused) => {
    const { code, detail } = answer;
    setFaults(faultsOf(answer));
    if (typeof detail === 'object' && detail !== null && 'block' in detail && code !== 'changed-meanwhile')
      focusPlace({ block: Number(detail.block) });
  }, []);
  const errorOf = (field: Field): string | undefined => {
    const error = faults.fields[field];
    return error && t(error);
  };
  return { report, clear, errorOf, problem: faults.problem };
}

function faultsOf({ code, fields = {} }: Refused): Faults {
  if (code === 'slug-taken') return { fields: { slug: 'slug-taken' }, problem: null };
  if (code !== 'invalid-input')
    return { fields: {}, problem: PROBLEMS.find((known) => known === code) ?? null };
  const wrong = FIELDS.flatMap((field) => {
    const word = fields[field];
    return word === undefined ? [] : [[field, toFieldError(word)] as const];
  });
  return { fields: Object.fromEntries(wrong), problem: wrong.length === 0 ? 'body' : null };
}

import { describe, expect, it } from 'vitest';
import { REVISION_REASONS } from '@/lib/articles/revision-reasons';
import ar from '@/messages/ar.json' with { type: 'json' };
import en from '@/messages/en.json' with { type: 'json' };
import fr from '@/messages/fr.json' with { type: 'json' };
import { AUDIT_ACTIONS } from './audit-actions';

/** `{domain: {verb: words}}` → `domain.verb`, of what says something. */
const worded = (actions: Record<string, Record<string, string>>) =>
  Object.entries(actions).flatMap(([domain, verbs]) =>
    Object.entries(verbs).flatMap(([verb, words]) => (words.trim() ? [`${domain}.${verb}`] : [])),
  );

describe.each(Object.entries({ ar, en, fr }))('the words of the desk in %s', (_language, { desk }) => {
  it('has one for everything that the audit log tells of, and for nothing else', () => {
    expect(worded(desk.actions).toSorted()).toEqual([...AUDIT_ACTIONS].toSorted());
  });

  it('has one for every reason why a revision was kept, and for nothing else', () => {
    const reasons = Object.entries(desk.revisions.reasons).flatMap(([reason, words]) =>
      words.trim() ? [reason] : [],
    );
    expect(reasons.toSorted()).toEqual([...REVISION_REASONS].toSorted());
  });
});

it('names nothing twice', () => {
  expect(new Set(AUDIT_ACTIONS).size).toBe(AUDIT_ACTIONS.length);
});

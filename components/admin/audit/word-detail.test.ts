import { createTranslator } from 'next-intl';
import { describe, expect, it } from 'vitest';
import { AUDIT_FIELDS, AUDIT_VALUES, type AuditValues } from '@/lib/auth/audit/audit-detail';
import type { EditionFormat } from '@/lib/i18n/edition-context';
import ar from '@/messages/ar.json' with { type: 'json' };
import en from '@/messages/en.json' with { type: 'json' };
import fr from '@/messages/fr.json' with { type: 'json' };
import { wordDetail } from './word-detail';

describe.each(Object.entries({ ar, en, fr }))('the details of the audit log in %s', (_language, { desk }) => {
  it('have a word for every field, and for nothing else', () => {
    const { fields } = desk.audit;
    expect(Object.keys(fields).toSorted()).toEqual([...AUDIT_FIELDS].toSorted());
    for (const [field, words] of Object.entries(fields)) expect(words.trim(), field).not.toBe('');
  });

  it.each(Object.keys(AUDIT_VALUES) as AuditValues[])('have a word for every %s', (set) => {
    const words: Record<string, string> = desk.audit.values[set];
    const keys = AUDIT_VALUES[set].map((value) => value.replaceAll(' ', '-'));
    expect(Object.keys(words).toSorted()).toEqual(keys.toSorted());
    for (const [value, text] of Object.entries(words)) expect(text.trim(), value).not.toBe('');
  });
});

describe('a line’s details in Arabic', () => {
  const { audit } = ar.desk;
  const t = createTranslator({ locale: 'ar', messages: ar, namespace: 'desk.audit' });
  const word = (detail: Record<string, unknown>) =>
    wordDetail(detail, t as unknown as Parameters<typeof wordDetail>[1], {
      format: { fullDateTime: () => 'الاثنين' } as unknown as EditionFormat,
      nameOf: (id) => (id === 'p1' ? 'ليلى منصوري' : undefined),
      actionOf: (action) => `«${action}»`,
    });

  it('say the step, the states and the time', () => {
    expect(
      word({ step: 'schedule', from: 'approved', to: 'scheduled', at: '2026-11-26T18:00:00.000Z' }),
    ).toEqual([
      [audit.fields.step, audit.values.step.schedule],
      [audit.fields.from, audit.values.status.approved],
      [audit.fields.to, audit.values.status.scheduled],
      [audit.fields.at, 'الاثنين'],
    ]);
  });

  it('name the parts that changed, and what they were', () => {
    expect(word({ changed: ['name', 'slug'], from: { name: 'ماء', slug: 'water' } })).toEqual([
      [audit.fields.changed, `${audit.fields.name}${audit.comma}${audit.fields.slug}`],
      [audit.fields.from, `${audit.fields.name}: ماء${audit.comma}${audit.fields.slug}: water`],
    ]);
  });

  it('name people and deeds, say yes and no, and leave own words alone', () => {
    expect(
      word({ assigneeId: 'p1', action: 'tag.edit', isFirst: true, reason: 'رقم خاطئ', what: 'rolled back' }),
    ).toEqual([
      [audit.fields.assigneeId, 'ليلى منصوري'],
      [audit.fields.action, '«tag.edit»'],
      [audit.fields.isFirst, audit.yes],
      [audit.fields.reason, 'رقم خاطئ'],
      [audit.fields.what, audit.values.what['rolled-back']],
    ]);
  });

  it('show what they do not know as it stands', () => {
    expect(word({ older: 'x', kind: 'podcast', to: null, sectionIds: [] })).toEqual([
      ['older', 'x'],
      [audit.fields.kind, 'podcast'],
      [audit.fields.to, '—'],
      [audit.fields.sectionIds, '—'],
    ]);
  });
});

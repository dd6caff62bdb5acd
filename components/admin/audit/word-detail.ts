import type { useTranslations } from 'next-intl';
import { AUDIT_FIELDS, AUDIT_VALUES, type AuditField, FIELD_VALUES } from '@/lib/auth/audit/audit-detail';
import type { EditionFormat } from '@/lib/i18n/edition-context';

type Translator<Namespace extends 'desk.audit'> = ReturnType<typeof useTranslations<Namespace>>;

interface DetailContext {
  format: EditionFormat;
  /** People by id: the log keeps ids, readers want names. */
  nameOf: (personId: string) => string | undefined;
  /** A word of the log, as in `article.publish`. */
  actionOf: (action: string) => string;
}

/**
 * What a line of the log tells besides, in words: `['ما تغيّر', 'الاسم، الرابط']`. What the vocabulary does not know,
 * from an older version, is shown as it stands, never hidden.
 */
export function wordDetail(
  detail: Record<string, unknown>,
  t: Translator<'desk.audit'>,
  context: DetailContext,
): [string, string][] {
  return Object.entries(detail).map(([field, value]) => [
    fieldWord(field, t),
    valueWord(field, value, t, context),
  ]);
}

const isField = (text: string): text is AuditField => (AUDIT_FIELDS as readonly string[]).includes(text);

const fieldWord = (field: string, t: Translator<'desk.audit'>): string =>
  isField(field) ? t(`fields.${field}`) : field;

/** As `Date.toJSON` writes it. */
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;

function valueWord(
  field: string,
  value: unknown,
  t: Translator<'desk.audit'>,
  context: DetailContext,
): string {
  if (value === null || value === undefined || value === '') return '—';
  if (typeof value === 'boolean') return value ? t('yes') : t('no');
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string')
    return MOMENT.test(value)
      ? context.format.fullDateTime(new Date(value))
      : textWord(field, value, t, context);
  const parts = Array.isArray(value)
    ? value.map((one) => (field === 'changed' ? fieldWord(String(one), t) : valueWord('', one, t, context)))
    : wordDetail(value as Record<string, unknown>, t, context).map(([name, text]) => `${name}: ${text}`);
  return parts.join(t('comma')) || '—';
}

function textWord(
  field: string,
  text: string,
  t: Translator<'desk.audit'>,
  { nameOf, actionOf }: DetailContext,
): string {
  if (field === 'assigneeId' || field === 'person') return nameOf(text) ?? text;
  if (field === 'action') return actionOf(text);
  const sets = isField(field) ? (FIELD_VALUES[field] ?? []) : [];
  const set = sets.find((one) => (AUDIT_VALUES[one] as readonly string[]).includes(text));
  // One of the set's own words, of which the test knows that each has its wording.
  return set ? t(`values.${set}.${text.replaceAll(' ', '-')}` as 'values.step.submit') : text;
}

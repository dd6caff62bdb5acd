import type { AuditLine } from '@/lib/auth/audit/audit-filter';

const COLUMNS = [
  'id',
  'at',
  'person',
  'personId',
  'role',
  'action',
  'outcome',
  'subjectKind',
  'subjectId',
  'subject',
  'detail',
  'ipAddress',
] as const;

/** With a byte order mark, by which spreadsheets know UTF-8, and Arabic stays Arabic. */
export const csvHeader = () => `\uFEFF${COLUMNS.join(',')}\r\n`;

/** One line (RFC 4180). */
export function csvLine(line: AuditLine): string {
  const cells: Record<(typeof COLUMNS)[number], string> = {
    id: String(line.id),
    at: line.at.toISOString(),
    person: line.personName,
    personId: line.personId ?? '',
    role: line.role ?? '',
    action: line.action,
    outcome: line.outcome,
    subjectKind: line.subjectKind ?? '',
    subjectId: line.subjectId ?? '',
    subject: line.subjectName ?? '',
    detail: Object.keys(line.detail).length > 0 ? JSON.stringify(line.detail) : '',
    ipAddress: line.ipAddress ?? '',
  };
  return `${COLUMNS.map((column) => csvCell(cells[column])).join(',')}\r\n`;
}

/**
 * A cell that no spreadsheet takes for a formula: a headline may begin with `=`, and what begins so is run
 * when an administrator opens the file (OWASP, “CSV injection”).
 */
export function csvCell(text: string): string {
  const safe = /^[\s]*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(text) ? `'${text}` : text;
  return /[",\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

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

/** What a spreadsheet would run: at the beginning of a cell, or behind what parts cells in some countries. */
const FORMULA = /(^\s*|[;\t\r\n] *)(?=[=+\-@＝＋－＠])/gu;

/**
 * A cell that no spreadsheet takes for a formula: a headline may begin with `=`, and what begins so is run
 * when an administrator opens the file (OWASP, “CSV injection”). Excel parts columns by `;` where the comma is
 * the decimal sign, quotes or not.
 */
export function csvCell(text: string): string {
  const safe = text.replace(FORMULA, "$1'").replace(/^(?=[\t\r\n])/, "'");
  return /[",;\t\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

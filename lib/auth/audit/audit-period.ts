import type { AuditAddress } from '@/lib/auth/audit/audit-filter';
import type { AuditFilter } from '@/lib/auth/audit/audit-queries';
import { startOfDayOf } from '@/lib/i18n/edition-clock';

const DAY_MS = 24 * 3_600_000;

/** The address's days as moments on the edition's clock. */
export function auditFilterOf({ from, to, ...rest }: AuditAddress, timeZone: string): AuditFilter {
  const dayAfter = (day: string) =>
    new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
  return {
    ...rest,
    from: from ? startOfDayOf(from, timeZone) : undefined,
    before: to ? startOfDayOf(dayAfter(to), timeZone) : undefined,
  };
}

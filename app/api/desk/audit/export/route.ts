import { auditAddress } from '@/lib/auth/audit/audit-filter';
import { auditFilterOf } from '@/lib/auth/audit/audit-period';
import { exportAudit } from '@/lib/auth/audit/export-audit';
import { DeskRouteRefusal, deskRoute, NOT_STORED } from '@/lib/auth/desk-route';
import { getEditionSettings } from '@/lib/settings/queries';

const TYPES = { csv: 'text/csv; charset=utf-8', json: 'application/json; charset=utf-8' };

/** The audit log as the filters of the screen narrow it, as a file. */
export const GET = deskRoute('audit.export', async ({ actor, request, now }) => {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const format = query.format === 'json' ? 'json' : 'csv';
  const { timeZone } = await getEditionSettings(actor.language);
  const outcome = await exportAudit({
    actor,
    filter: auditFilterOf(auditAddress.parse(query), timeZone),
    format,
  });
  if (!outcome.ok) throw new DeskRouteRefusal(outcome.code);
  const name = `audit-${now.toISOString().slice(0, 10)}.${format}`;
  return new Response(outcome.value, {
    headers: {
      ...NOT_STORED,
      'content-type': TYPES[format],
      'content-disposition': `attachment; filename="${name}"`,
      'x-content-type-options': 'nosniff',
    },
  });
});

import 'server-only';
import { database } from '@/db/client';
import type { Actor } from '@/lib/auth/actor';
import { type AuditFilter, listAudit } from '@/lib/auth/audit/audit-queries';
import { recordAudit } from '@/lib/auth/audit/record-audit';
import { can } from '@/lib/auth/permissions';
import { fail, ok, type Result } from '@/lib/platform/result';
import { csvHeader, csvLine } from './audit-csv';

const SLICE = 500;

/** The log as a file, in slices, so that a long one needs little memory. The export itself is audited first. */
export async function exportAudit({
  actor,
  filter,
  format,
}: {
  actor: Actor;
  filter: AuditFilter;
  format: 'csv' | 'json';
}): Promise<Result<ReadableStream<Uint8Array>, 'forbidden'>> {
  if (!can(actor, 'audit.export')) return fail('forbidden');
  await recordAudit(database(), {
    actor,
    action: 'audit.export',
    outcome: 'done',
    detail: { format, ...JSON.parse(JSON.stringify(filter)) },
  });
  const encoder = new TextEncoder();
  let after: number | undefined;
  let isFirst = true;
  return ok(
    new ReadableStream({
      start(controller) {
        controller.enqueue(encoder.encode(format === 'csv' ? csvHeader() : '['));
      },
      async pull(controller) {
        const page = await listAudit(actor, filter, { after, size: SLICE, needs: 'audit.export' });
        const parts = page.lines.map((line) => {
          if (format === 'csv') return csvLine(line);
          const part = `${isFirst ? '\n' : ',\n'}${JSON.stringify(line)}`;
          isFirst = false;
          return part;
        });
        controller.enqueue(encoder.encode(parts.join('')));
        if (page.next !== null) {
          after = page.next;
          return;
        }
        if (format === 'json') controller.enqueue(encoder.encode('\n]\n'));
        controller.close();
      },
    }),
  );
}

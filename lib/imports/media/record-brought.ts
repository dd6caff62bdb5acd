import type { Executor } from '@/db/client';
import type { ImportLog, LogEntry } from '@/lib/imports/account/import-log';
import type { ImportTally } from '@/lib/imports/account/import-report';
import { freeAddresses } from '@/lib/imports/mapping/free-addresses';
import type { PortalAddresses } from '@/lib/imports/mapping/old-addresses';
import type { Survey } from '@/lib/imports/wxr/survey-wxr';
import { addRedirects, type RedirectTargetRef } from '@/lib/redirects/add-redirects';

interface Brought extends Pick<LogEntry, 'sourceId' | 'targetId' | 'sourceHash'> {
  kind: 'media' | 'file';
  /** Where the old site had it. */
  addresses: string[];
  /** Where these lead from now on. */
  to: RedirectTargetRef;
}

/** Remembers a picture or file that came into the library, and leads its old addresses to it, in one transaction. */
export async function recordBrought(
  { addresses, to, ...brought }: Brought,
  {
    db,
    log,
    survey,
    tally,
    portal,
  }: { db: Executor; log: ImportLog; survey: Survey; tally: ImportTally; portal: PortalAddresses },
): Promise<void> {
  const entry: LogEntry = { ...brought, fingerprint: '', isPartial: false };
  const free = freeAddresses(addresses, { site: survey.site, portal });
  const outcome = await db.transaction(async (tx) => {
    await log.write(tx, [entry]);
    return addRedirects(
      tx,
      free.map((from) => ({ from, to })),
    );
  });
  log.remember([entry]);
  tally.addRedirects(outcome);
}

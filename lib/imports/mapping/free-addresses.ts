import type { ImportTally } from '@/lib/imports/account/import-report';
import { isPortalAddress, type PortalAddresses } from './old-addresses';

/** The old addresses of a text that the portal does not use itself. The others are lost to it, and the report says so. */
export function freeAddresses(
  addresses: string[],
  portal: PortalAddresses,
  tally: Pick<ImportTally, 'note'>,
): string[] {
  return addresses.filter((address) => {
    const isTaken = isPortalAddress(address, portal);
    // The front page stays the front page, whatever text stood there.
    if (isTaken && address !== '/')
      tally.note('old address not kept: the portal itself stands there', address);
    return !isTaken;
  });
}

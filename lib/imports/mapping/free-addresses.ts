import type { OldSite } from '@/lib/articles/from-html/link-address';
import type { ImportTally } from '@/lib/imports/account/import-report';
import { isPortalAddress, type PortalAddresses, withBasePath } from './old-addresses';

/** What decides which old addresses are free: where the old site stood, and what stands here. */
export interface AddressGround {
  site: OldSite;
  portal: PortalAddresses;
}

/** The old addresses of a thing that the portal does not use itself, below the old site's base path too. */
export function freeAddresses(addresses: string[], { site, portal }: AddressGround): string[] {
  return withBasePath(addresses, site).filter((address) => !isPortalAddress(address, portal));
}

/** Tells of the addresses that are lost to a text because the portal itself stands there. */
export function noteTakenAddresses(
  addresses: string[],
  { site, portal }: AddressGround,
  tally: Pick<ImportTally, 'note'>,
): void {
  for (const address of withBasePath(addresses, site)) {
    // The front page stays the front page, whatever text stood there. Without its folder an address was never given out.
    if (address === '/' || !address.startsWith(`${site.basePath}/`)) continue;
    if (isPortalAddress(address, portal))
      tally.note('old address not kept: the portal itself stands there', address);
  }
}

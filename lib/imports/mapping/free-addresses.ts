import type { OldSite } from '@/lib/articles/from-html/link-address';
import type { ImportTally } from '@/lib/imports/account/import-report';
import { isPortalAddress, type PortalAddresses, withBasePath } from './old-addresses';

/** What decides which old addresses are free: where the old site stood, and what stands here. */
export interface AddressGround {
  site: OldSite;
  portal: PortalAddresses;
}

/**
 * The old addresses of a thing that the portal does not use itself, below the old site's base path too.
 * @param tally is told of the others, which are lost to the thing
 */
export function freeAddresses(
  addresses: string[],
  { site, portal }: AddressGround,
  tally?: Pick<ImportTally, 'note'>,
): string[] {
  return withBasePath(addresses, site).filter((address) => {
    const isTaken = isPortalAddress(address, portal);
    // The front page stays the front page, whatever text stood there. Without its folder an address was never given out.
    if (isTaken && address !== '/' && address.startsWith(`${site.basePath}/`))
      tally?.note('old address not kept: the portal itself stands there', address);
    return !isTaken;
  });
}

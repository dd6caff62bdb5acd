import { BlockList, isIP } from 'node:net';

/** Whose word on where a request comes from is taken. */
export interface TrustedProxies {
  includes(address: string | undefined): boolean;
}

/** Loopback and private networks, where reverse proxies live (RFC 1918, 3927, 4193, 4291). */
const PRIVATE = [
  ...['127.0.0.0/8', '10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '169.254.0.0/16'],
  ...['::1/128', 'fc00::/7', 'fe80::/10'],
];

/**
 * Reads the setting `TRUSTED_PROXIES`: addresses and networks (`203.0.113.0/24`) parted by commas, `private` for
 * those above, `none` for nobody.
 * @throws RangeError naming the part that is none of these
 */
export function readTrustedProxies(text: string): TrustedProxies {
  const list = new BlockList();
  const parts = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== 'none');
  for (const part of parts.flatMap((one) => (one === 'private' ? PRIVATE : one))) addNetwork(list, part);
  return {
    includes(address) {
      const family = isIP(address ?? '');
      return family !== 0 && list.check(address ?? '', family === 6 ? 'ipv6' : 'ipv4');
    },
  };
}

function addNetwork(list: BlockList, text: string): void {
  const [address = '', length, ...rest] = text.split('/');
  const family = isIP(address);
  const most = family === 6 ? 128 : 32;
  const bits = length === undefined ? most : Number(length);
  if (family === 0 || rest.length > 0 || length === '' || !Number.isInteger(bits) || bits < 0 || bits > most)
    throw new RangeError(`${text} is no address or network`);
  list.addSubnet(address, bits, family === 6 ? 'ipv6' : 'ipv4');
}

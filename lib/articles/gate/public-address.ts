import { BlockList, isIP, isIPv4 } from 'node:net';

/** Addresses that are not the public internet (IANA special-purpose registries), and what leads to them. */
const NOT_PUBLIC = { ipv4: new BlockList(), ipv6: new BlockList() };
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  NOT_PUBLIC.ipv4.addSubnet(network, prefix, 'ipv4');
for (const [network, prefix] of [
  // Unspecified, loopback and every form that carries an IPv4 address inside.
  ['::', 8],
  ['64:ff9b::', 32],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const)
  NOT_PUBLIC.ipv6.addSubnet(network, prefix, 'ipv6');

/** Whether a numeric address is one on the public internet, so that a server may be sent to it. */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0) return false;
  // One list each: Node takes an IPv4 address for the IPv6 one that carries it.
  const family = isIPv4(address) ? 'ipv4' : 'ipv6';
  return !NOT_PUBLIC[family].check(address, family);
}

import { isIP } from 'node:net';

/** How this request reached the site: `https://desk.example`, `http://192.168.1.5:3000`. */
export interface RequestOrigin {
  origin: string;
  isSecure: boolean;
  /** Without a port; what passkeys are bound to. */
  hostName: string;
}

/**
 * The origin that a request came by. The host is the asked one, as the press passes it on. The scheme is the
 * browser's own word where it names the same host (`Origin`), else what the press saw; nothing else is believed.
 */
export function originOf(headers: Headers): RequestOrigin {
  const host = headers.get('x-forwarded-host') ?? headers.get('host') ?? 'localhost';
  const said = headers.get('origin');
  const own = said !== null && URL.canParse(said) && new URL(said).host === host ? new URL(said) : null;
  const scheme = own?.protocol ?? (headers.get('x-forwarded-proto') === 'https' ? 'https:' : 'http:');
  const written = `${scheme}//${host}`;
  const url = new URL(URL.canParse(written) ? written : 'http://localhost');
  return { origin: url.origin, isSecure: url.protocol === 'https:', hostName: url.hostname };
}

/**
 * Where a request comes from, as the press found (lib/press/serve/client-address.ts).
 * @returns an IP address, or null when there is none
 */
export function clientAddress(headers: Headers): string | null {
  const address = headers.get('x-forwarded-for')?.trim() ?? '';
  return isIP(address) === 0 ? null : address;
}

/** An IPv6 customer owns a whole /64: attempts are counted by that; IPv4 by the address. */
export function addressGroup(address: string | null): string {
  if (address === null) return 'unknown';
  if (isIP(address) !== 6 || address.toLowerCase().startsWith('::ffff:')) return address;
  const [head = '', tail = ''] = address.toLowerCase().split('::');
  const front = head.split(':').filter(Boolean);
  const back = tail.split(':').filter(Boolean);
  const zeros = address.includes('::') ? Array(Math.max(0, 8 - front.length - back.length)).fill('0') : [];
  return `${[...front, ...zeros, ...back].slice(0, 4).join(':')}::/64`;
}

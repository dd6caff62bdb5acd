import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { readTrustedProxies, type TrustedProxies } from '@/lib/platform/trusted-proxies';

type Asked = Pick<IncomingMessage, 'headers' | 'socket'>;

const loopback = readTrustedProxies('127.0.0.0/8,::1');

/** Whether the request was made on this machine or by a proxy of ours, and not passed on for somebody outside. */
export function isInsideRequest({ headers, socket }: Asked, trusted: TrustedProxies): boolean {
  const isPassedOn =
    headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined || headers.via !== undefined;
  return !isPassedOn && [loopback, trusted].some((ours) => ours.includes(socket.remoteAddress));
}

/**
 * The forwarding headers for Next: one address, the scheme, the host. A proxy that is trusted is believed; what
 * anybody else wrote is replaced.
 */
export function forwardedHeaders(
  request: Asked,
  { siteUrl, trusted }: { siteUrl: string; trusted: TrustedProxies },
): { 'X-Forwarded-For': string; 'X-Forwarded-Proto': string; 'X-Forwarded-Host': string } {
  const isProxy = trusted.includes(request.socket.remoteAddress);
  const protocol = isProxy ? request.headers['x-forwarded-proto'] : undefined;
  return {
    'X-Forwarded-For': clientAddress(request, trusted),
    'X-Forwarded-Proto':
      protocol === 'https' || protocol === 'http'
        ? protocol
        : siteUrl.startsWith('https:')
          ? 'https'
          : 'http',
    'X-Forwarded-Host': request.headers.host ?? new URL(siteUrl).host,
  };
}

/**
 * Where a request comes from: each proxy appends whom it heard, so of `X-Forwarded-For`, from its end, the first
 * that is not a proxy of ours. What stands before it a visitor may have written himself.
 */
function clientAddress({ headers, socket }: Asked, trusted: TrustedProxies): string {
  let client = socket.remoteAddress ?? '';
  const told = String(headers['x-forwarded-for'] ?? '').split(',');
  while (trusted.includes(client)) {
    const before = told.pop()?.trim();
    if (before === undefined || isIP(before) === 0) break;
    client = before;
  }
  return client;
}

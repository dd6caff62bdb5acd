import type { IncomingMessage } from 'node:http';

const PRIVATE =
  /^(?:::ffff:)?(?:127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.)|^(?:::1$|f[cd]|fe80:)/i;

/** Loopback and private networks: where reverse proxies and monitoring live. */
export function isPrivateAddress(address: string | undefined): boolean {
  return address !== undefined && PRIVATE.test(address);
}

/** Whether the request was made from the inside, and not passed on by a proxy for somebody outside. */
export function isInsideRequest(request: Pick<IncomingMessage, 'headers' | 'socket'>): boolean {
  const { headers } = request;
  const isPassedOn =
    headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined || headers.via !== undefined;
  return !isPassedOn && isPrivateAddress(request.socket.remoteAddress);
}

/**
 * The forwarding headers for Next. A proxy on a private address is believed and extended; what a reader
 * wrote is replaced.
 */
export function forwardedHeaders(
  request: Pick<IncomingMessage, 'headers' | 'socket'>,
  siteUrl: string,
): { 'X-Forwarded-For': string; 'X-Forwarded-Proto': string; 'X-Forwarded-Host': string } {
  const peer = request.socket.remoteAddress ?? '';
  const isProxy = isPrivateAddress(peer);
  const earlier = isProxy ? request.headers['x-forwarded-for'] : undefined;
  const protocol = isProxy ? request.headers['x-forwarded-proto'] : undefined;
  return {
    'X-Forwarded-For': earlier ? `${String(earlier)}, ${peer}` : peer,
    'X-Forwarded-Proto':
      protocol === 'https' || protocol === 'http'
        ? protocol
        : siteUrl.startsWith('https:')
          ? 'https'
          : 'http',
    'X-Forwarded-Host': request.headers.host ?? new URL(siteUrl).host,
  };
}

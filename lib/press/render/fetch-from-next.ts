import http from 'node:http';
import { connectionsToNext, hitClosedConnection } from '@/lib/press/next-connections';

/** What Next answered, read to the end. */
export interface OriginAnswer {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: Buffer;
}

/** Why there is no answer. */
export class OriginError extends Error {
  override name = 'OriginError';
  readonly reason: 'unreachable' | 'timeout' | 'too-large';
  constructor(reason: 'unreachable' | 'timeout' | 'too-large', detail: string) {
    super(`Next: ${reason} (${detail})`);
    this.reason = reason;
  }
}

export interface OriginClient {
  /** @throws OriginError */
  fetch(target: string): Promise<OriginAnswer>;
  close(): void;
}

/**
 * Asks Next for documents. Nothing of the reader's request goes along (no cookies, no conditions, no Host):
 * what is stored must not depend on who asked first.
 */
export function createOriginClient(options: {
  nextUrl: string;
  siteUrl: string;
  timeout: number;
  maxBytes: number;
  connections: number;
}): OriginClient {
  const agent = connectionsToNext(options.connections);
  const next = new URL(options.nextUrl);
  const site = new URL(options.siteUrl);
  const headers = {
    Host: site.host,
    'X-Forwarded-Host': site.host,
    'X-Forwarded-Proto': site.protocol.slice(0, -1),
    Accept: 'text/html,*/*;q=0.8',
    'Accept-Encoding': 'identity',
    'User-Agent': 'nashra-press',
  };

  function ask(target: string, connection: http.Agent | false): Promise<OriginAnswer> {
    return new Promise((resolve, reject) => {
      const fail = (error: Error) => {
        clearTimeout(timer);
        reject(error instanceof OriginError ? error : new OriginError('unreachable', error.message));
      };
      const request = http.request(
        {
          agent: connection,
          hostname: next.hostname,
          port: next.port,
          path: target,
          headers,
          maxHeaderSize: 65_536,
        },
        (response) => {
          const chunks: Buffer[] = [];
          let bytes = 0;
          response.on('data', (chunk: Buffer) => {
            bytes += chunk.length;
            if (bytes > options.maxBytes) request.destroy(new OriginError('too-large', target));
            else chunks.push(chunk);
          });
          response.on('error', fail);
          response.on('aborted', () => fail(new Error('connection closed before the end')));
          response.on('end', () => {
            clearTimeout(timer);
            resolve({
              status: response.statusCode ?? 502,
              headers: response.headers,
              body: Buffer.concat(chunks),
            });
          });
        },
      );
      const timer = setTimeout(() => request.destroy(new OriginError('timeout', target)), options.timeout);
      request.on('error', (error) => {
        if (!hitClosedConnection(request, error)) return fail(error);
        clearTimeout(timer);
        // A new connection cannot be a closed one: this happens once.
        resolve(ask(target, false));
      });
      request.end();
    });
  }

  return { fetch: (target) => ask(target, agent), close: () => agent.destroy() };
}

import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { TrustedProxies } from '@/lib/platform/trusted-proxies';
import { connectionsToNext } from '@/lib/press/next-connections';
import { forwardedHeaders } from './client-address';
import { hasBody, isChunked, isCodedOddly, isSmall, onceSilent, readWhole } from './request-body';

/** Headers of one connection, not of the message (RFC 9110 §7.6.1). */
const HOP_BY_HOP = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);
/** Say where a message ends and whom it is for: they go on, whatever `Connection` says of them. */
const NEVER_DROPPED = new Set(['content-length', 'host']);
const REPLACED = new Set(['x-forwarded-for', 'x-forwarded-proto', 'x-forwarded-host']);

/**
 * Connections to Next, apart by how long they may be held: neither bodies that drip nor the desk's open tabs may
 * take those that everything else is answered over.
 */
const PLACES = { answers: 256, bodies: 64, events: 512 };
type Pool = keyof typeof PLACES;

export interface PassThrough {
  /** Passes a request and its answer on as they come; `onFailure` when Next gave no answer. */
  pass(request: IncomingMessage, response: ServerResponse, onFailure: (error: Error) => void): void;
  /** Joins a protocol upgrade (development's live updates) with Next. */
  passUpgrade(request: IncomingMessage, socket: Duplex, firstBytes: Buffer): void;
  close(): void;
}

/**
 * A way to Next for everything that is not a document: untouched, with the original Host, unbuffered but for small
 * bodies.
 * @param options.bodySilence how long (ms) a client may send nothing of a body that it has begun
 */
export function createPassThrough(options: {
  nextUrl: string;
  siteUrl: string;
  trusted: TrustedProxies;
  bodySilence: number;
}): PassThrough {
  const agents: Record<Pool, http.Agent> = {
    answers: connectionsToNext(PLACES.answers),
    bodies: connectionsToNext(PLACES.bodies),
    events: connectionsToNext(PLACES.events),
  };
  const { hostname, port } = new URL(options.nextUrl);

  function requestOptions(request: IncomingMessage, agent: http.Agent | false): http.RequestOptions {
    const headers = endToEnd(request.rawHeaders, REPLACED);
    for (const [name, value] of Object.entries(forwardedHeaders(request, options))) headers.push(name, value);
    // Node sends chunks where no length is known; a request without a body must not look like one.
    if (isChunked(request)) headers.push('Transfer-Encoding', 'chunked');
    return { agent, hostname, port, method: request.method ?? 'GET', path: request.url ?? '/', headers };
  }

  function ask(
    request: IncomingMessage,
    response: ServerResponse,
    pool: Pool,
    onFailure: (error: Error) => void,
  ): http.ClientRequest {
    const upstream = http.request(requestOptions(request, agents[pool]), (answer) => {
      // The body stopped coming, and this was said already.
      if (response.headersSent) return upstream.destroy();
      response.writeHead(answer.statusCode ?? 502, answer.statusMessage, endToEnd(answer.rawHeaders));
      // A stream of events begins long before its first byte of body.
      response.flushHeaders();
      answer.pipe(response);
      answer.on('error', () => response.destroy());
    });
    upstream.on('error', (error) => {
      if (response.headersSent) response.destroy();
      else if (!response.destroyed) onFailure(error);
    });
    response.on('close', () => upstream.destroy());
    return upstream;
  }

  return {
    pass(request, response, onFailure) {
      if (isCodedOddly(request)) return refuse(response, 501);
      if (!hasBody(request)) {
        ask(request, response, isEventStream(request) ? 'events' : 'answers', onFailure).end();
        return;
      }
      onceSilent(request, response, options.bodySilence, () => {
        if (response.headersSent) response.destroy();
        else refuse(response, 408);
      });
      if (isSmall(request)) {
        readWhole(request, (body) => {
          if (!response.headersSent) ask(request, response, 'answers', onFailure).end(body);
        });
        return;
      }
      const upstream = ask(request, response, 'bodies', onFailure);
      // A body may be long in coming; Next is to know of the request before.
      upstream.flushHeaders();
      request.pipe(upstream);
    },

    passUpgrade(request, socket, firstBytes) {
      // Whether what follows is a body or the other protocol is nothing to be guessed.
      if (hasBody(request)) return refuseUpgrade(socket);
      const { headers, ...rest } = requestOptions(request, false);
      const upstream = http.request({
        ...rest,
        headers: [
          ...(headers as string[]),
          'Connection',
          'Upgrade',
          'Upgrade',
          request.headers.upgrade ?? 'websocket',
        ],
      });
      const end = () => {
        socket.destroy();
        upstream.destroy();
      };
      upstream.on('upgrade', (answer, upstreamSocket, upstreamFirstBytes) => {
        socket.write(statusAndHeaders(answer));
        if (upstreamFirstBytes.length > 0) socket.write(upstreamFirstBytes);
        if (firstBytes.length > 0) upstreamSocket.write(firstBytes);
        upstreamSocket.pipe(socket).pipe(upstreamSocket);
        upstreamSocket.on('error', end).on('close', end);
      });
      upstream.on('response', end).on('error', end);
      socket.on('error', end).on('close', end);
      upstream.end();
    },

    close() {
      for (const agent of Object.values(agents)) agent.destroy();
    },
  };
}

/** What a browser's EventSource says of itself. */
const isEventStream = ({ headers }: IncomingMessage) =>
  headers.accept?.includes('text/event-stream') ?? false;

/** Answers without Next; what may still come of the body is not read. */
function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, ['Connection', 'close', 'Content-Length', '0']).end();
}

/** Answers 400 to who wants another protocol, and ends the connection. */
export function refuseUpgrade(socket: Duplex): void {
  socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
}

/** Raw headers without those of the connection (nor those that `Connection` names) and `dropped`. */
export function endToEnd(rawHeaders: string[], dropped: ReadonlySet<string> = new Set()): string[] {
  const named = new Set<string>();
  for (let index = 0; index < rawHeaders.length; index += 2) {
    if (rawHeaders[index]?.toLowerCase() !== 'connection') continue;
    for (const name of (rawHeaders[index + 1] ?? '').split(',')) named.add(name.trim().toLowerCase());
  }
  return rawHeaders.filter((_, index) => {
    const name = rawHeaders[index - (index % 2)]?.toLowerCase() ?? '';
    const isNamed = named.has(name) && !NEVER_DROPPED.has(name);
    return !HOP_BY_HOP.has(name) && !isNamed && !dropped.has(name);
  });
}

function statusAndHeaders(answer: IncomingMessage): string {
  const lines = [`HTTP/1.1 ${answer.statusCode} ${answer.statusMessage}`];
  for (let index = 0; index < answer.rawHeaders.length; index += 2) {
    lines.push(`${answer.rawHeaders[index]}: ${answer.rawHeaders[index + 1]}`);
  }
  return `${lines.join('\r\n')}\r\n\r\n`;
}

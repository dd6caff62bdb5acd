import http from 'node:http';

/** Below the 5 s after which Node's HTTP server (Next's in development) closes a connection that rests. */
const REST_MS = 4_000;

/**
 * Connections to Next that are used again. One that rests is closed from here, before Next does it: a request
 * written into a connection that the other side is closing gets no answer.
 */
export function connectionsToNext(maxSockets: number): http.Agent {
  // The agent closes only resting sockets for this; an answer may be long in coming.
  return new http.Agent({ keepAlive: true, maxSockets, timeout: REST_MS });
}

/** Whether a request failed because Next closed a resting connection under it: nothing of it was answered. */
export function hitClosedConnection(request: http.ClientRequest, error: Error): boolean {
  return request.reusedSocket && (error as NodeJS.ErrnoException).code === 'ECONNRESET';
}

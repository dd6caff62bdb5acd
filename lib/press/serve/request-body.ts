import type { IncomingMessage, ServerResponse } from 'node:http';

/** Larger bodies (uploads come in pieces of a megabyte) go on as they come. */
const SMALL_BYTES = 64 * 1024;

/** Whether the body comes in chunks, its length unsaid. */
export const isChunked = ({ headers }: IncomingMessage) => headers['transfer-encoding'] !== undefined;

/** Whether a body follows, were it an empty one. */
export const hasBody = (request: IncomingMessage) =>
  isChunked(request) || request.headers['content-length'] !== undefined;

/** Whether the body says that it is small enough to be read before it is passed on. */
export const isSmall = (request: IncomingMessage) =>
  !isChunked(request) && Number(request.headers['content-length']) <= SMALL_BYTES;

/** Node's parser lets codings before `chunked`, and an empty name, pass: the next one may read another end. */
export const isCodedOddly = ({ headers }: IncomingMessage) =>
  headers['transfer-encoding'] !== undefined && headers['transfer-encoding'].toLowerCase() !== 'chunked';

/** Calls back with a body that came whole; with one that breaks off, its connection is lost as well. */
export function readWhole(request: IncomingMessage, whole: (body: Buffer) => void): void {
  const pieces: Buffer[] = [];
  request.on('data', (piece: Buffer) => pieces.push(piece));
  request.on('end', () => whole(Buffer.concat(pieces)));
}

/**
 * Calls back when a body stops coming for `patience` (ms), and at most once. Nobody is blamed while the next one
 * does not take what came before.
 */
export function onceSilent(
  request: IncomingMessage,
  response: ServerResponse,
  patience: number,
  onSilence: () => void,
): void {
  const timer = setTimeout(() => {
    if (request.isPaused()) timer.refresh();
    else onSilence();
  }, patience);
  request.on('data', () => timer.refresh());
  request.on('end', () => clearTimeout(timer));
  response.on('close', () => clearTimeout(timer));
}

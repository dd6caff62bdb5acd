import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Logger } from 'pino';
import type { Printed } from '@/lib/press/store/document';
import { encodeRawTarget, readSimpleRequest, type SimpleRequest } from './read-simple-request';
import { writePrinted } from './write-printed';

/** Who knows what a plain GET of a target gets. */
export interface QuickAnswers {
  /** What is at hand, or undefined. */
  now(target: string): Printed | undefined;
  /** The same after rendering or reading; undefined when the answer needs more than stored bytes. */
  soon(target: string): Promise<Printed | undefined>;
}

export interface QuickLane {
  /** Ends connections that wait for a request; those with an answer under way end after it. */
  close(): void;
  /** Ends all of them. */
  closeAll(): void;
}

/**
 * Puts a quick lane before Node's reading of connections.
 *
 * Most of what a reader asks for is one plain GET of something that is finished. Node's HTTP takes three times as
 * long for it as the system calls (ADR 011). Here each piece that arrives is looked at; when it is exactly one
 * simple request (read-simple-request.ts) whose answer is finished bytes, they are written; anything else hands the
 * connection, with the piece, to Node for good. So everything that is difficult about HTTP (bodies, pipelines,
 * upgrades, partial and odd requests, and their time limits) stays Node's.
 */
export function openQuickLane(
  server: Server,
  answers: QuickAnswers,
  { keepAlive, now, logger }: { keepAlive: number; now: () => number; logger: Logger },
): QuickLane {
  // Node's documented way to let a server read a connection is to emit `connection`; its own listener does that.
  const readers = server.listeners('connection') as ((socket: Socket) => void)[];
  server.removeAllListeners('connection');
  /** Connections in the lane; those whose answer is not yet there are `busy` as well. */
  const sockets = new Set<Socket>();
  const busy = new Set<Socket>();
  let isClosing = false;

  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.setTimeout(keepAlive, onTimeout);
    socket.on('data', onData);
    socket.on('end', onEnd);
    socket.on('error', onError);
    socket.on('close', onClose);
  });

  function onData(this: Socket, received: Buffer): void {
    let piece = received;
    let request = readSimpleRequest(piece);
    const encoded = request ? null : encodeRawTarget(piece);
    if (encoded) {
      piece = encoded;
      request = readSimpleRequest(piece);
    }
    const printed = request && answers.now(request.target);
    if (!request) handOver(this, piece);
    else if (printed) answer(this, request, printed, piece);
    else void answerSoon(this, request, piece);
  }

  function answer(socket: Socket, request: SimpleRequest, printed: Printed, piece: Buffer): void {
    try {
      const isLast = request.isLast || isClosing;
      writePrinted(socket, request, printed, { isLast, keepAlive, now: now() });
    } catch (error) {
      logger.error({ error, target: request.target }, 'an answer could not be written');
      handOver(socket, piece);
      return;
    }
    // A client that asks and does not read gets no further answers until it does.
    if (socket.writableNeedDrain) {
      socket.pause();
      socket.once('drain', () => socket.resume());
    }
  }

  async function answerSoon(socket: Socket, request: SimpleRequest, piece: Buffer): Promise<void> {
    socket.pause();
    socket.setTimeout(0);
    busy.add(socket);
    const printed = await answers.soon(request.target).catch((error) => {
      logger.error({ error, target: request.target }, 'a request failed');
      return undefined;
    });
    busy.delete(socket);
    if (socket.destroyed) return;
    if (!printed) return handOver(socket, piece);
    socket.setTimeout(keepAlive);
    socket.resume();
    answer(socket, request, printed, piece);
  }

  function handOver(socket: Socket, piece: Buffer): void {
    sockets.delete(socket);
    socket.setTimeout(0);
    socket.off('timeout', onTimeout);
    socket.off('data', onData);
    socket.off('end', onEnd);
    socket.off('error', onError);
    socket.off('close', onClose);
    socket.pause();
    socket.unshift(piece);
    for (const read of readers) read.call(server, socket);
    socket.resume();
  }

  function onTimeout(this: Socket): void {
    this.destroy();
  }
  function onEnd(this: Socket): void {
    this.end();
  }
  function onError(this: Socket): void {
    this.destroy();
  }
  function onClose(this: Socket): void {
    sockets.delete(this);
  }

  return {
    close() {
      isClosing = true;
      for (const socket of sockets) if (!busy.has(socket) && socket.writableLength === 0) socket.destroy();
    },
    closeAll() {
      for (const socket of sockets) socket.destroy();
    },
  };
}

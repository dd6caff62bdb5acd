import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { chooseAnswer } from '@/lib/press/serve/choose-answer';
import type { Printed } from '@/lib/press/store/document';
import type { SimpleRequest } from './read-simple-request';

/** Heads as they go over the wire, by the header list of the representation that they belong to. */
const heads = new WeakMap<string[], string>();

export interface Closing {
  /** The connection ends after this answer. */
  isLast: boolean;
  /** How long an idle connection is kept (ms); said to the client. */
  keepAlive: number;
  /** Milliseconds since the epoch. */
  now: number;
}

/** Writes a printed answer onto a connection, in one system call when the socket takes it. */
export function writePrinted(
  socket: Socket,
  request: SimpleRequest,
  printed: Printed,
  closing: Closing,
): void {
  const answer = chooseAnswer(printed, request);
  const persistence = closing.isLast
    ? 'Connection: close\r\n\r\n'
    : `Connection: keep-alive\r\nKeep-Alive: timeout=${Math.floor(closing.keepAlive / 1000)}\r\n\r\n`;
  const head = `${headOf(answer.status, answer.headers)}Date: ${httpDate(closing.now)}\r\n${persistence}`;
  const body = answer.body?.();
  if (body) {
    socket.cork();
    socket.write(head, 'latin1');
    socket.write(body);
    socket.uncork();
  } else socket.write(head, 'latin1');
  if (closing.isLast) socket.end();
}

function headOf(status: number, headers: string[]): string {
  const known = heads.get(headers);
  if (known !== undefined) return known;
  let head = `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n`;
  for (let index = 0; index < headers.length; index += 2)
    head += headerLine(headers[index], headers[index + 1]);
  heads.set(headers, head);
  return head;
}

/** Node's own answers refuse such values too: nothing that is shown may end a header early. */
const UNSENDABLE = /[^\t\x20-\x7e\x80-\xff]/;

/** @throws TypeError when the value holds what a header cannot carry */
function headerLine(name = '', value = ''): string {
  if (UNSENDABLE.test(value)) throw new TypeError(`invalid content of the header ${name}`);
  return `${name}: ${value}\r\n`;
}

let dateSecond = 0;
let dateText = '';

/** RFC 9110 §6.6.1, written once a second. */
function httpDate(now: number): string {
  const second = Math.floor(now / 1000);
  if (second !== dateSecond) {
    dateSecond = second;
    dateText = new Date(now).toUTCString();
  }
  return dateText;
}

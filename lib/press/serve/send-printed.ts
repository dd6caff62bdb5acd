import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Printed } from '@/lib/press/store/document';
import { chooseAnswer, type Wishes } from './choose-answer';

/** Picks the stored bytes that this client takes and hands them to the socket. */
export function sendPrinted(request: IncomingMessage, response: ServerResponse, printed: Printed): void {
  const { status, headers, body } = chooseAnswer(printed, wishesOf(request));
  response.writeHead(status, headers);
  if (request.method === 'HEAD' || body === null) response.end();
  else response.end(body());
}

/** `rawHeaders` is read instead of `headers`, which Node would build as an object for every request. */
function wishesOf({ rawHeaders }: IncomingMessage): Wishes {
  let acceptEncoding: string | undefined;
  let ifNoneMatch: string | undefined;
  let isEdge = false;
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index] as string;
    if (name.length === 15 && name.toLowerCase() === 'accept-encoding')
      acceptEncoding = rawHeaders[index + 1];
    else if (name.length === 13 && name.toLowerCase() === 'if-none-match')
      ifNoneMatch = rawHeaders[index + 1];
    else if (name.length === 20 && name.toLowerCase() === 'surrogate-capability') isEdge = true;
  }
  return { acceptEncoding, ifNoneMatch, isEdge };
}

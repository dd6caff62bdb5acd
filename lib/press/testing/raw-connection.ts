import net from 'node:net';

export interface RawAnswer {
  status: number;
  /** Name in lower case → value. */
  headers: Record<string, string>;
  body: Buffer;
}

export interface RawConnection {
  write(text: string): void;
  /** The next answer; rejects when the connection ends before it is whole. */
  answer(): Promise<RawAnswer>;
  /** Settles when the other side has ended the connection. */
  ended: Promise<void>;
  close(): void;
}

/** A connection on which a test writes HTTP itself, byte by byte; answers are read by their Content-Length. */
export async function openRawConnection(port: number): Promise<RawConnection> {
  const socket = net.connect(port, '127.0.0.1');
  let received: Buffer = Buffer.alloc(0);
  let hasEnded = false;
  let wake: () => void = () => {};
  socket.on('data', (piece: Buffer) => {
    received = Buffer.concat([received, piece]);
    wake();
  });
  socket.on('error', () => undefined);
  const ended = new Promise<void>((resolve) =>
    socket.on('close', () => {
      hasEnded = true;
      wake();
      resolve();
    }),
  );
  await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject));

  const take = (): RawAnswer | null => {
    const headEnd = received.indexOf('\r\n\r\n');
    if (headEnd < 0) return null;
    const [first = '', ...lines] = received.toString('latin1', 0, headEnd).split('\r\n');
    const headers = Object.fromEntries(
      lines.map((line) => [
        line.slice(0, line.indexOf(':')).toLowerCase(),
        line.slice(line.indexOf(':') + 1).trim(),
      ]),
    );
    const end = headEnd + 4 + Number(headers['content-length'] ?? 0);
    if (received.length < end) return null;
    const body = received.subarray(headEnd + 4, end);
    received = received.subarray(end);
    return { status: Number(first.split(' ')[1]), headers, body };
  };

  return {
    write: (text) => void socket.write(text, 'latin1'),
    async answer() {
      for (;;) {
        const answer = take();
        if (answer) return answer;
        if (hasEnded) throw new Error('the connection ended before the answer was whole');
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
    ended,
    close: () => socket.destroy(),
  };
}

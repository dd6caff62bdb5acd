import { describe, expect, it } from 'vitest';
import { deskJson } from '@/lib/auth/desk-route';

const MEGABYTE = 1024 * 1024;
const sent = (body: BodyInit) =>
  new Request('http://localhost/', { method: 'POST', body, duplex: 'half' } as RequestInit);

describe('deskJson', () => {
  it('reads what a screen sent', async () => {
    expect(await deskJson(sent('{"headline":"نصّ"}'))).toEqual({ headline: 'نصّ' });
    expect(await deskJson(sent(JSON.stringify('ا'.repeat(2 * MEGABYTE))))).toHaveLength(2 * MEGABYTE);
  });

  it('takes what is not JSON for nothing', async () => {
    for (const body of ['', '{', 'نص']) expect(await deskJson(sent(body))).toBeNull();
    expect(await deskJson(new Request('http://localhost/', { method: 'POST' }))).toBeNull();
  });

  it('stops reading what has no end', async () => {
    let pieces = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        pieces += 1;
        controller.enqueue(new Uint8Array(MEGABYTE).fill(0x20));
      },
    });
    expect(await deskJson(sent(endless))).toBeNull();
    expect(pieces).toBeLessThan(10);
  });
});

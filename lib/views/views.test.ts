import { describe, expect, it, vi } from 'vitest';
import { ViewCounter } from './count-views';
import { AddressLimit, isCountable } from './is-countable';

describe('ViewCounter', () => {
  it('gathers views and writes them once', async () => {
    const write = vi.fn(async () => undefined);
    const counter = new ViewCounter(write);
    for (const id of [1, 2, 1]) counter.count(id);
    await counter.flush();
    await counter.flush();
    expect(write.mock.calls).toEqual([
      [
        new Map([
          [1, 2],
          [2, 1],
        ]),
      ],
    ]);
  });

  it('keeps what could not be written', async () => {
    const written: Map<number, number>[] = [];
    let isDown = true;
    const counter = new ViewCounter(async (views) => {
      if (isDown) throw new Error('no database');
      written.push(new Map(views));
    });
    counter.count(7);
    await counter.flush();
    isDown = false;
    counter.count(7);
    await counter.flush();
    expect(written).toEqual([new Map([[7, 2]])]);
  });
});

describe('isCountable', () => {
  const from = (headers: Record<string, string>) => isCountable(new Headers(headers));
  const phone = 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/138.0 Mobile Safari/537.36';
  it('counts people only', () => {
    expect(from({ 'user-agent': phone, 'sec-fetch-site': 'same-origin' })).toBe(true);
    expect(from({ 'user-agent': phone })).toBe(true);
    expect(from({ 'user-agent': phone, 'sec-fetch-site': 'cross-site' })).toBe(false);
    expect(from({ 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1)' })).toBe(false);
    expect(from({})).toBe(false);
  });
});

describe('AddressLimit', () => {
  it('stops counting an address that hurries, for a minute', () => {
    const limit = new AddressLimit();
    const admitted = Array.from({ length: 100 }, () => limit.admits('203.0.113.7', 1_000)).filter(Boolean);
    expect(admitted).toHaveLength(60);
    expect(limit.admits('203.0.113.8', 1_000)).toBe(true);
    expect(limit.admits('203.0.113.7', 62_000)).toBe(true);
  });

  it('remembers a bounded number of addresses, and counts nothing from others meanwhile', () => {
    const limit = new AddressLimit();
    for (let index = 0; index < 50_000; index += 1) limit.admits(`2001:db8:${index}::/64`, 1_000);
    expect(limit.admits('203.0.113.9', 1_000)).toBe(false);
    expect(limit.admits('2001:db8:7::/64', 1_000)).toBe(true);
    expect(limit.admits('203.0.113.9', 62_000)).toBe(true);
  });
});

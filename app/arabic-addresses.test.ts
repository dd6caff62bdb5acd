import { describe, expect, it } from 'vitest';
import config from '@/next.config';

/** The rewrite that shows an address without a prefix in the Arabic edition. */
async function arabicAddresses(): Promise<RegExp> {
  const rewrites = await config.rewrites?.();
  const list = Array.isArray(rewrites) ? [] : (rewrites?.afterFiles ?? []);
  const source = list.find((rewrite) => rewrite.destination === '/ar/:path')?.source ?? '';
  return new RegExp(`^${source.replace(':path', '')}$`);
}

describe('addresses without a prefix', () => {
  it.each(['/سياسة', '/2020/01/x', '/media/خبر', '/live/خبر', '/archive/123', '/english'])(
    '%s is Arabic',
    async (path) => expect(path).toMatch(await arabicAddresses()),
  );
  it.each(['/en', '/en/media/x', '/admin/articles', '/api/v1/articles', '/_next/static/a.css'])(
    '%s is not',
    async (path) => expect(path).not.toMatch(await arabicAddresses()),
  );
});

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { PRELOADED_FONTS } from '@/components/site/font-files';

const folder = fileURLToPath(new URL('../../public/fonts/', import.meta.url));
const styles = readFileSync(new URL('./fonts.css', import.meta.url), 'utf8');
const files = readdirSync(folder).filter((name) => name.endsWith('.woff2'));
const named = new Set([...styles.matchAll(/\/fonts\/([^"]+\.woff2)/g)].map((match) => match[1]));

describe('font files', () => {
  it('are all used by the style sheet, and all there', () => {
    expect([...named].sort()).toEqual(files.sort());
  });

  it.each(files)('%s carries the hash of its content, so that it may be cached for ever', (name) => {
    const hash = createHash('sha256')
      .update(readFileSync(folder + name))
      .digest('hex')
      .slice(0, 8);
    expect(name).toMatch(new RegExp(`\\.${hash}\\.woff2$`));
  });

  it('are preloaded by names that exist', () => {
    for (const path of Object.values(PRELOADED_FONTS).flat())
      expect(files).toContain(path.replace('/fonts/', ''));
  });

  it('cost an Arabic page without Latin words at most 52 kB', () => {
    const sizes = files.filter((name) => /^(naskh-arabic|naskh-figures|ui)\.[0-9a-f]/.test(name));
    expect(sizes).toHaveLength(3);
    expect(sizes.reduce((sum, name) => sum + statSync(folder + name).size, 0)).toBeLessThan(52_000);
  });
});

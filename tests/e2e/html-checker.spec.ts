/** The Nu HTML checker over every page type. Needs Java; where there is none the test says so. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { encodePath } from '@/lib/i18n/address';
import { expect, test } from './support/test';

const hasJava = spawnSync('java', ['-version'], { stdio: 'ignore' }).status === 0;

interface CheckerMessage {
  type: 'error' | 'info' | 'non-document-error';
  subType?: string;
  url?: string;
  message: string;
  extract?: string;
}

test('every page type is valid HTML', async ({ site }, testInfo) => {
  test.skip(!hasJava && !process.env.CI, 'no Java on this machine (Debian: default-jre-headless)');
  test.setTimeout(180_000);
  const folder = testInfo.outputPath('pages');
  mkdirSync(folder, { recursive: true });
  const files = new Map<string, string>();
  for (const [index, sample] of site.samples.entries()) {
    const [path = '', query] = sample.path.split('?');
    const response = await site.request(encodePath(path) + (query === undefined ? '' : `?${query}`));
    const file = join(folder, `${index}.html`);
    writeFileSync(file, await response.text());
    files.set(file, sample.name);
  }
  expect(files.size).toBeGreaterThan(40);
  const jar = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');
  const run = spawnSync(
    'java',
    ['-Xss1024k', '-jar', jar, '--format', 'json', '--stdout', '--exit-zero-always', ...files.keys()],
    {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  expect(run.status, run.stderr).toBe(0);
  const { messages } = JSON.parse(run.stdout) as { messages: CheckerMessage[] };
  const errors = messages.filter((message) => message.type !== 'info' || message.subType === 'warning');
  const told = errors.map((message) => {
    const page = [...files].find(([file]) => message.url?.endsWith(file))?.[1] ?? message.url;
    return `${page}: ${message.message} — ${message.extract ?? ''}`;
  });
  expect([...new Set(told)]).toEqual([]);
});

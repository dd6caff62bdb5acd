/** Before all browser tests: the build, one PostgreSQL, and the demo edition loaded once to be copied. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTestCluster } from '@/tests/support/test-cluster';
import { createTestDatabase } from '@/tests/support/test-database';
import { runNashra } from './site';

export default async function globalSetup(): Promise<() => Promise<void>> {
  const build = spawnSync(process.execPath, ['scripts/build.mjs'], { encoding: 'utf8' });
  if (build.status !== 0) throw new Error(`the build failed\n${build.stdout}${build.stderr}`);
  const cluster = await startTestCluster();
  const demo = await createTestDatabase();
  const dataDir = mkdtempSync(join(tmpdir(), 'nashra-demo-'));
  const loaded = await runNashra(['seed'], {
    ...process.env,
    DATABASE_URL: demo.url,
    DATA_DIR: dataDir,
  });
  if (loaded.code !== 0) throw new Error(`the demo edition did not load\n${loaded.output}`);
  await demo.disconnect();
  process.env.NASHRA_TEST_DEMO_TEMPLATE_URL = demo.url;
  process.env.NASHRA_TEST_DEMO_MEDIA = join(dataDir, 'media');
  return async () => {
    await demo.drop();
    await cluster.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}

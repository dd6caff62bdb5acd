/** `npm run build`: makes the production build unless it is fresh. */
import { ensureBuild } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { report, say } from './lib/say.mjs';

try {
  await ensureInstalled({ withDev: false });
  const build = await ensureBuild();
  say(`The build is up to date (${build.hash})`);
} catch (error) {
  process.exitCode = report(error);
}

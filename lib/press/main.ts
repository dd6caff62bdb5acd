/** The press as a process: settings from the environment, one server, a clean end on SIGTERM. */
import path from 'node:path';
import { env } from '@/lib/platform/env';
import { OperatorError } from '@/lib/platform/errors';
import { createLogger } from '@/lib/platform/logger';
import { projectRoot } from '@/lib/platform/project-root';
import { createPress } from './press';
import { DEFAULT_LIMITS, type PressSettings } from './press-settings';

const logger = createLogger('press');

function settingsFromEnvironment(): PressSettings {
  const settings = env();
  if (!settings.NASHRA_NEXT_URL) {
    throw new OperatorError('NASHRA_NEXT_URL is not set', 'Start Nashra with npm start, which sets it.');
  }
  const root = projectRoot();
  return {
    nextUrl: settings.NASHRA_NEXT_URL,
    siteUrl: settings.SITE_URL,
    trusted: settings.TRUSTED_PROXIES,
    databaseUrl: settings.DATABASE_URL,
    isDevelopment: settings.NODE_ENV === 'development',
    folders: {
      build: path.resolve(root, settings.NASHRA_DIST_DIR),
      public: path.join(root, 'public'),
      media: path.resolve(settings.DATA_DIR, 'media'),
      keptAssets: path.join(root, '.build', 'kept-assets'),
    },
    limits: DEFAULT_LIMITS,
  };
}

async function main(): Promise<void> {
  const press = await createPress(settingsFromEnvironment(), logger);
  const { PORT: port } = env();
  press.server.listen(port, () => logger.info({ port }, 'the press serves'));
  press.server.on('error', (error) => {
    logger.fatal({ error: error.message, port }, 'the press cannot listen');
    process.exit(1);
  });

  let isStopping = false;
  const stop = async () => {
    if (isStopping) return;
    isStopping = true;
    await press.close();
    process.exit(0);
  };
  // The supervisor's end arrives as SIGTERM too (scripts/lib/child-guard.mjs).
  process.on('SIGTERM', () => void stop());
  process.on('SIGINT', () => void stop());
}

main().catch((error) => {
  logger.fatal(
    error instanceof OperatorError ? { remedy: error.remedy } : { error },
    (error as Error).message,
  );
  process.exit(1);
});

import type { Logger } from 'pino';

export interface Readiness {
  press: 'ok';
  next: 'ok' | 'down';
  database: 'ok' | 'down' | 'none';
}

/** Next answers within this time or counts as down. */
const PATIENCE = 2_000;

/**
 * What stands behind the press. The press itself is always `ok` here: it goes on serving what it keeps
 * without either. `none`: it was started without a database to listen to.
 */
export async function readReadiness(
  nextUrl: string,
  isListening: (() => boolean) | null,
  logger: Logger,
): Promise<Readiness> {
  return {
    press: 'ok',
    next: (await answers(nextUrl, logger)) ? 'ok' : 'down',
    database: isListening === null ? 'none' : isListening() ? 'ok' : 'down',
  };
}

/** A path that Next answers without rendering anything; any answer will do. */
async function answers(nextUrl: string, logger: Logger): Promise<boolean> {
  try {
    const response = await fetch(`${nextUrl}/_next/static/alive`, {
      method: 'HEAD',
      signal: AbortSignal.timeout(PATIENCE),
    });
    return response.status < 500;
  } catch (error) {
    logger.debug({ error }, 'Next does not answer');
    return false;
  }
}

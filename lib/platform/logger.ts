import pino from 'pino';
import { env } from '@/lib/platform/env';

/** One JSON line an event on standard output; `component` names the process or domain. */
export function createLogger(component: string): pino.Logger {
  return pino({ level: env().LOG_LEVEL, base: { component }, timestamp: pino.stdTimeFunctions.isoTime });
}

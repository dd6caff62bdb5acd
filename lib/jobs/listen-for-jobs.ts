import pg from 'pg';
import { JOBS_CHANNEL } from './enqueue-job';

const RECONNECT_MS = 1_000;

/**
 * Calls `onJob` whenever a job is announced, and after every reconnect (something may have been missed).
 * The caller polls as well; hearing only makes it quick.
 */
export function listenForJobs(url: string, onJob: () => void): { close(): Promise<void> } {
  let client: pg.Client | undefined;
  let isClosed = false;
  let retry: NodeJS.Timeout | undefined;

  const connect = async () => {
    const next = new pg.Client({ connectionString: url, application_name: 'nashra worker', keepAlive: true });
    client = next;
    let isLost = false;
    const lose = () => {
      if (isLost) return;
      isLost = true;
      next.end().catch(() => undefined);
      if (!isClosed) retry = setTimeout(connect, RECONNECT_MS);
    };
    next.on('error', lose);
    next.on('end', lose);
    next.on('notification', onJob);
    try {
      await next.connect();
      await next.query(`listen ${JOBS_CHANNEL}`);
      onJob();
    } catch {
      lose();
    }
  };
  void connect();
  return {
    close: async () => {
      isClosed = true;
      clearTimeout(retry);
      await client?.end().catch(() => undefined);
    },
  };
}

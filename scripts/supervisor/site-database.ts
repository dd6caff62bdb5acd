import { type EmbeddedServer, startEmbedded } from '@/db/embedded';
import { verifyServer } from '@/db/verify-server';
import type { ProcessOutput } from './process-output';

export interface SiteDatabase {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * DATABASE_URL when it is set, else the embedded server, which is started again whenever it ends.
 * @param onMoved called when it had to come back at another address (somebody took its port meanwhile)
 */
export async function openSiteDatabase(options: {
  external: string | undefined;
  dataDir: string;
  output: ProcessOutput;
  onMoved: (url: string) => void;
}): Promise<SiteDatabase> {
  const { external, dataDir, output, onMoved } = options;
  if (external) {
    await verifyServer(external);
    return { url: external, stop: async () => undefined };
  }
  let isStopping = false;
  const start = () => startEmbedded({ dataDir, log: (message) => output.note(message) });
  let server = await start();

  const watch = (watched: EmbeddedServer): void => {
    watched.gone.then(() => {
      if (!isStopping) void restart(watched.url);
    });
  };
  const restart = async (formerUrl: string): Promise<void> => {
    output.note('PostgreSQL ended; starting it again');
    for (let delayMs = 200; !isStopping; delayMs = Math.min(delayMs * 2, 10_000)) {
      try {
        server = await start();
        watch(server);
        if (server.url !== formerUrl) onMoved(server.url);
        return;
      } catch (error) {
        output.note(`PostgreSQL does not start: ${(error as Error).message}`);
        await new Promise((resolve) => setTimeout(resolve, delayMs));
      }
    }
  };
  watch(server);
  return {
    get url() {
      return server.url;
    },
    stop: async () => {
      isStopping = true;
      await server.stop();
    },
  };
}

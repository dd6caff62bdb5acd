import http from 'node:http';
import type { Logger } from 'pino';
import { ChangeJournal, type ChangeKind } from '@/lib/press/freshness/change-journal';
import { Freshener } from '@/lib/press/freshness/freshen-documents';
import { listenToOutbox } from '@/lib/press/freshness/outbox-listener';
import { openQuickLane } from '@/lib/press/lane/quick-lane';
import { createOriginClient } from '@/lib/press/render/fetch-from-next';
import { Renderer } from '@/lib/press/render/render-document';
import { RenderQueue } from '@/lib/press/render/render-queue';
import { createRequestHandler } from '@/lib/press/serve/handle-request';
import { createPassThrough } from '@/lib/press/serve/pass-through';
import { openStaticFiles } from '@/lib/press/serve/static-files';
import { DocumentStore } from '@/lib/press/store/document-store';
import { PressMetrics } from './metrics';
import type { PressSettings } from './press-settings';

export interface Press {
  server: http.Server;
  /** What the outbox listener calls for every row. */
  hear(kind: ChangeKind, tags: string[]): void;
  /** Stops accepting, lets answers under way end, closes what is idle. */
  close(): Promise<void>;
}

/** How long answers under way may take once the press is asked to stop (ms); the supervisor waits ten seconds. */
const DRAIN_TIME = 5_000;

/** Slow clients may hold a connection, not keep it: headers and idle time (`idleConnection`) are bounded, uploads get minutes. */
const SERVER_LIMITS = {
  headersTimeout: 15_000,
  requestTimeout: 300_000,
  // Longer than the usual idle time of load balancers (60 s), so that they close first.
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 5_000,
  maxHeaderSize: 16_384,
} satisfies http.ServerOptions;

/** Puts a press together; it serves once its server listens. */
export async function createPress(settings: PressSettings, logger: Logger): Promise<Press> {
  const { limits, siteUrl, trusted, nextUrl, isDevelopment } = settings;
  const now = Date.now;
  const metrics = new PressMetrics();
  const store = new DocumentStore(limits);
  const journal = new ChangeJournal();
  const origin = createOriginClient({
    nextUrl,
    siteUrl,
    timeout: limits.renderTimeout,
    maxBytes: limits.documentBytes,
    connections: limits.concurrentRenders,
  });
  const context = { siteUrl, isDevelopment, limits };
  const queue = new RenderQueue(limits.concurrentRenders, limits.renderShares);
  const renderer = new Renderer({ origin, queue, store, journal, metrics, logger, context, limits, now });
  const freshener = new Freshener({ store, journal, renderer, metrics, limits, now });
  const outbox = settings.databaseUrl
    ? listenToOutbox(
        settings.databaseUrl,
        {
          onChange: (kind, tags) => freshener.apply(kind, tags),
          onUnknown: (isOther) => freshener.applyUnknown(isOther),
        },
        logger,
      )
    : null;
  const passThrough = createPassThrough({ nextUrl, siteUrl, trusted, bodySilence: limits.bodySilence });
  const files = await openStaticFiles(settings.folders, limits.fileStoreBytes);
  const handler = createRequestHandler({
    ...{ store, renderer, origin, queue, freshener, metrics, files, passThrough, outbox },
    ...{ siteUrl, trusted, nextUrl, isDevelopment, limits, now, logger },
  });

  const server = http.createServer(SERVER_LIMITS, handler.request);
  server.setTimeout(limits.idleConnection);
  // Only development's live updates need another protocol. Who merely offers one (`h2c`) is answered in this one.
  if (isDevelopment) server.on('upgrade', handler.upgrade);
  // In development nothing is finished before it is asked for.
  const lane = isDevelopment
    ? null
    : openQuickLane(server, handler.quick, { keepAlive: SERVER_LIMITS.keepAliveTimeout, now, logger });
  return {
    server,
    hear: (kind, tags) => freshener.apply(kind, tags),
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      lane?.close();
      const impatience = setTimeout(() => {
        server.closeAllConnections();
        lane?.closeAll();
      }, DRAIN_TIME);
      freshener.stop();
      await outbox?.stop();
      await closed;
      clearTimeout(impatience);
      origin.close();
      passThrough.close();
    },
  };
}

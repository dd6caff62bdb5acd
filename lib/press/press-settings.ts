import type { TrustedProxies } from '@/lib/platform/trusted-proxies';
import type { Priority, RenderShare } from '@/lib/press/render/render-queue';

/** What a press needs to know; `main.ts` reads it from the environment, tests write it down. */
export interface PressSettings {
  /** Where the inner Next listens, `http://127.0.0.1:port`. */
  nextUrl: string;
  /** The public origin: Host for every render, and whether readers come by https. */
  siteUrl: string;
  /** Whose word on where a request comes from is taken. */
  trusted: TrustedProxies;
  /** Whose outbox tells what changes; without one, pages are fresh for `unheardLife`. */
  databaseUrl: string | undefined;
  /** `development`: nothing is stored or stripped, no CSP; markers still decide the status. */
  isDevelopment: boolean;
  folders: PressFolders;
  limits: PressLimits;
}

/** Absolute paths. */
export interface PressFolders {
  /** Next's build: holds `static/`. */
  build: string;
  public: string;
  media: string;
  /** Earlier builds' `static/` files, kept for a day for pages that still name them. */
  keptAssets: string;
}

/** Sizes in bytes, times in milliseconds. */
export interface PressLimits {
  /** Finished pages in memory. */
  pageStoreBytes: number;
  /** 404s, redirects and search results: apart, so that junk addresses never push out pages. */
  passingStoreBytes: number;
  /** Files from disk in memory, compressed. */
  fileStoreBytes: number;
  /** The largest document that Next may hand over. */
  documentBytes: number;
  /** Renders at once, and connections to Next for them. */
  concurrentRenders: number;
  renderShares: Record<Priority, RenderShare>;
  renderTimeout: number;
  /** How long a reader waits for a page that is not in the store. */
  missWait: number;
  /** A page stale for less than this is served at once while it is rendered again. */
  staleGrace: number;
  /** After the grace a reader waits this long for the new page before getting the stale one. */
  staleWait: number;
  /** Pages asked for within this time are rendered again as soon as they become stale. */
  hotWindow: number;
  /** At most this many pages are rendered again unasked for one change. */
  rerenderBurst: number;
  /** Between two renders of one page that nobody waits for, so that an import does not keep Next busy. */
  rerenderInterval: number;
  /** After a failed render the stale page is served for this long without another attempt. */
  retryAfterFailure: number;
  /** Lifetime of 404, 410 and redirects. */
  negativeLife: number;
  /** Lifetime of search results and other answers to a query. */
  queryLife: number;
  /** A connection that moves no byte for so long is ended; the desk's event streams beat every 25 s. */
  idleConnection: number;
  /** A request whose body is passed on and stops coming for so long is ended. */
  bodySilence: number;
  /** Pages older than this count as stale while nobody tells the press what changes. */
  unheardLife: number;
}

const MB = 1024 * 1024;

export const DEFAULT_LIMITS: PressLimits = {
  pageStoreBytes: 64 * MB,
  passingStoreBytes: 8 * MB,
  fileStoreBytes: 16 * MB,
  documentBytes: 16 * MB,
  concurrentRenders: 7,
  // Whatever addresses somebody makes up: previews and queries leave two places to pages, pages that are not in the
  // store one to those that have changed, and these one to whoever waits.
  renderShares: {
    preview: { places: 2, waiting: 20 },
    reader: { places: 6, waiting: 500 },
    query: { places: 3, waiting: 100 },
    background: { places: 6, waiting: 500 },
  },
  renderTimeout: 20_000,
  missWait: 15_000,
  staleGrace: 250,
  staleWait: 700,
  hotWindow: 60_000,
  rerenderBurst: 60,
  rerenderInterval: 300,
  retryAfterFailure: 1_000,
  negativeLife: 15_000,
  queryLife: 30_000,
  idleConnection: 120_000,
  bodySilence: 15_000,
  unheardLife: 10_000,
};

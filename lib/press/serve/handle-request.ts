import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Logger } from 'pino';
import type { TrustedProxies } from '@/lib/platform/trusted-proxies';
import type { Freshener } from '@/lib/press/freshness/freshen-documents';
import type { OutboxListener } from '@/lib/press/freshness/outbox-listener';
import type { QuickAnswers } from '@/lib/press/lane/quick-lane';
import type { PressMetrics } from '@/lib/press/metrics';
import type { PressPageKind } from '@/lib/press/pages/press-page';
import type { PressLimits } from '@/lib/press/press-settings';
import type { OriginClient } from '@/lib/press/render/fetch-from-next';
import type { Renderer } from '@/lib/press/render/render-document';
import { QueueFullError, type RenderQueue } from '@/lib/press/render/render-queue';
import type { DocumentStore } from '@/lib/press/store/document-store';
import { answerPreview } from './answer-preview';
import { isInsideRequest } from './client-address';
import { type DocumentParts, documentFor, freshDocument } from './document-for';
import { readReadiness } from './health';
import { editionOfRawPath } from './normalise-url';
import { type PassThrough, refuseUpgrade } from './pass-through';
import { pressPageAnswer } from './plain-answers';
import { readQueueFigures } from './queue-figures';
import { type Route, routeRequest } from './route-request';
import { sendPrinted } from './send-printed';
import type { StaticFiles } from './static-files';

export interface HandlerParts {
  store: DocumentStore;
  renderer: Renderer;
  origin: OriginClient;
  queue: RenderQueue;
  freshener: Freshener;
  metrics: PressMetrics;
  files: StaticFiles;
  passThrough: PassThrough;
  outbox: OutboxListener | null;
  limits: PressLimits;
  now: () => number;
  logger: Logger;
  siteUrl: string;
  trusted: TrustedProxies;
  nextUrl: string;
  isDevelopment: boolean;
}

/** What the server calls for a request and for a protocol upgrade, and what plain GETs get without either. */
export function createRequestHandler(parts: HandlerParts): {
  request: RequestListener;
  upgrade: (request: IncomingMessage, socket: Duplex, firstBytes: Buffer) => void;
  quick: QuickAnswers;
} {
  const { store, metrics, files, passThrough, outbox, logger, isDevelopment, now } = parts;
  const isHttps = parts.siteUrl.startsWith('https:');
  const isListening = outbox ? outbox.isListening : () => false;
  const documentParts: DocumentParts = {
    ...{ store, metrics, now, isListening, isHttps },
    ...{ renderer: parts.renderer, limits: parts.limits, freshener: parts.freshener },
    isDocumentPath: (path) => routeOf('GET', path, false).to === 'document',
  };

  function request(incoming: IncomingMessage, response: ServerResponse): void {
    const { method = 'GET', url = '/' } = incoming;
    // The raw target of a canonical address is the key itself.
    if (method === 'GET' || method === 'HEAD') {
      const document = freshDocument(url, documentParts);
      if (document) {
        sendPrinted(incoming, response, document);
        return;
      }
    }
    const path = pathOf(url);
    answer(routeOf(method, path, isFrameworkCall(incoming)), path, incoming, response).catch((error) => {
      logger.error({ error, path }, 'a request failed');
      if (response.headersSent) response.destroy();
      else sendOwn(incoming, response, 'unavailable');
    });
  }

  const quick: QuickAnswers = {
    now(target) {
      const document = freshDocument(target, documentParts);
      if (document) return document;
      const file = files.kept(target);
      if (file) metrics.files += 1;
      return file;
    },
    async soon(target) {
      const path = pathOf(target);
      const route = routeOf('GET', path, false);
      if (route.to === 'document') return documentFor(target, documentParts);
      const file = route.to === 'file' ? await files.keep(path) : undefined;
      if (file) metrics.files += 1;
      return file;
    },
  };

  async function answer(
    route: Route,
    path: string,
    incoming: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    switch (route.to) {
      case 'document':
        return sendPrinted(incoming, response, await documentFor(incoming.url ?? '/', documentParts));
      case 'file':
        metrics.files += 1;
        if (!(await files.serve(incoming, response, path))) sendText(response, 404, 'Not found\n');
        return;
      case 'preview':
        metrics.passed += 1;
        return preview(incoming, response);
      case 'next':
        metrics.passed += 1;
        return passThrough.pass(incoming, response, (error) => {
          logger.error({ error: error.message, path }, 'Next gave no answer');
          sendOwn(incoming, response, 'badGateway');
        });
      case 'refuse':
        return sendOwn(incoming, response, 'notAllowed', ['Allow', route.allow]);
      case 'live':
        return sendText(response, 200, 'ok\n');
      case 'ready':
        return sendReadiness(response);
      case 'metrics':
        // Figures of the house are for the house: a proxy's forwarded request counts as from outside.
        if (!isInsideRequest(incoming, parts.trusted)) return sendOwn(incoming, response, 'missing');
        return sendFigures(response);
    }
  }

  async function preview(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const { origin, queue } = parts;
    try {
      await answerPreview(incoming, response, { origin, queue, isHttps, isDevelopment });
    } catch (error) {
      if (!(error instanceof QueueFullError)) throw error;
      sendOwn(incoming, response, 'busy');
    }
  }

  async function sendReadiness(response: ServerResponse): Promise<void> {
    const readiness = await readReadiness(parts.nextUrl, outbox && isListening, logger);
    const isWhole = readiness.next === 'ok' && readiness.database !== 'down';
    // With pages in the store the press serves through an outage; a balancer must not take it away then.
    const status = isWhole || store.size.documents > 0 ? 200 : 503;
    sendText(response, status, `${JSON.stringify(readiness)}\n`, 'application/json; charset=utf-8');
  }

  async function sendFigures(response: ServerResponse): Promise<void> {
    const figures = metrics.print(gauges()) + (await readQueueFigures(parts.nextUrl));
    sendText(response, 200, figures, 'text/plain; version=0.0.4; charset=utf-8');
  }

  function gauges() {
    return {
      ...store.size,
      ...parts.renderer.load,
      isListening: isListening(),
      outboxLagSeconds: outbox?.lagSeconds() ?? 0,
    };
  }

  function sendOwn(
    incoming: IncomingMessage,
    response: ServerResponse,
    kind: PressPageKind,
    headers: string[] = [],
  ): void {
    metrics.failures += 1;
    const facts = { kind, edition: editionOfRawPath(incoming.url ?? '/') };
    sendPrinted(incoming, response, pressPageAnswer(facts, { isHttps, headers }));
  }

  function routeOf(method: string, path: string, isFrameworkCall: boolean): Route {
    return routeRequest({
      method,
      path,
      isFrameworkCall,
      isPublicFile: files.rootPaths.has(path),
      isDevelopment,
    });
  }

  /** What the runtime of development asks for to refresh a page. The desk's actions go by path. */
  function isFrameworkCall({ method, headers }: IncomingMessage): boolean {
    return (
      isDevelopment &&
      (headers.rsc !== undefined || (method === 'POST' && headers['next-action'] !== undefined))
    );
  }

  function upgrade(incoming: IncomingMessage, socket: Duplex, firstBytes: Buffer): void {
    const route = routeOf('GET', pathOf(incoming.url ?? '/'), false);
    if (route.to === 'next') passThrough.passUpgrade(incoming, socket, firstBytes);
    else refuseUpgrade(socket);
  }

  return { request, upgrade, quick };
}

function pathOf(target: string): string {
  const end = target.search(/[?#]/);
  return end < 0 ? target : target.slice(0, end);
}

function sendText(
  response: ServerResponse,
  status: number,
  text: string,
  type = 'text/plain; charset=utf-8',
): void {
  response.writeHead(status, {
    'Content-Type': type,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'Content-Length': Buffer.byteLength(text),
  });
  response.end(text);
}

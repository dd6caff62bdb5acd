import http from 'node:http';
import type { AddressInfo } from 'node:net';

export interface FakePage {
  /** Default 200; null leaves the marker out. */
  status?: number | null;
  tags?: string | null;
  expiresAt?: Date;
  title?: string;
  canonical?: string | null;
  body?: string;
  head?: string;
}

/** A page as Next prints it: framework scripts, payload, React's comments and the press's markers. */
export function fakePage(page: FakePage = {}): string {
  const {
    status = 200,
    tags = 'list:front:ar',
    title = 'عنوان',
    canonical = 'http://localhost/x',
    expiresAt,
  } = page;
  return [
    '<!DOCTYPE html><!--build--><html lang="ar" dir="rtl"><head><meta charSet="utf-8"/>',
    '<link rel="stylesheet" href="/_next/static/chunks/a.css" data-precedence="next"/>',
    '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/w.js"/>',
    '<script src="/_next/static/chunks/a.js" async=""></script>',
    status === null ? '' : `<meta name="nashra:status" content="${status}"/>`,
    tags === null ? '' : `<meta name="nashra:tags" content="${tags}"/>`,
    expiresAt ? `<meta name="nashra:expires-at" content="${expiresAt.toISOString()}"/>` : '',
    title ? `<title>${title}</title>` : '',
    canonical === null ? '' : `<link rel="canonical" href="${canonical}"/>`,
    page.head ?? '',
    '</head><body><div hidden=""><!--$--><!--/$--></div><main>',
    page.body ?? '<p>نص</p>',
    '</main><script src="/_next/static/chunks/b.js" id="_R_" async=""></script>',
    '<script>self.__next_f.push([1,"payload"])</script></body></html>',
  ].join('');
}

type Answer = (request: http.IncomingMessage, response: http.ServerResponse) => void;

/** A stand-in for Next on a free port. */
export interface FakeOrigin {
  url: string;
  /** Requests so far, by target. */
  counts: Map<string, number>;
  lastRequest(): http.IncomingMessage | undefined;
  /** From now on this target gets this page; a function is asked each time. */
  page(target: string, page: FakePage | (() => FakePage)): void;
  answer(target: string, answer: Answer): void;
  /** Answers to this target wait until the returned function is called; `arrived` settles at the first request. */
  hold(target: string): { release: () => void; arrived: Promise<void> };
  /** Stops answering: connections are refused. */
  stop(): Promise<void>;
}

export async function startFakeOrigin(): Promise<FakeOrigin> {
  const answers = new Map<string, Answer>();
  const held = new Map<string, { released: Promise<void>; arrived: () => void }>();
  const counts = new Map<string, number>();
  let last: http.IncomingMessage | undefined;
  const server = http.createServer(async (request, response) => {
    const target = request.url ?? '/';
    last = request;
    counts.set(target, (counts.get(target) ?? 0) + 1);
    // What the page shows is read when the request arrives, as a database would be.
    const answer =
      answers.get(target) ?? sendPage(() => ({ status: 404, canonical: null, tags: 'list:latest:ar' }));
    const prepared = prepare(answer, request);
    const gate = held.get(target);
    gate?.arrived();
    await gate?.released;
    prepared(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    counts,
    lastRequest: () => last,
    page: (target, page) => answers.set(target, sendPage(typeof page === 'function' ? page : () => page)),
    answer: (target, answer) => answers.set(target, answer),
    hold(target) {
      let release = () => {};
      let arrive = () => {};
      const released = new Promise<void>((resolve) => {
        release = resolve;
      });
      const arrived = new Promise<void>((resolve) => {
        arrive = resolve;
      });
      held.set(target, { released, arrived: arrive });
      return {
        arrived,
        release: () => {
          held.delete(target);
          release();
        },
      };
    },
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

const PAGES = new WeakMap<Answer, () => FakePage>();

function sendPage(page: () => FakePage): Answer {
  const answer: Answer = (_request, response) => writePage(response, fakePage(page()));
  PAGES.set(answer, page);
  return answer;
}

function prepare(answer: Answer, request: http.IncomingMessage): (response: http.ServerResponse) => void {
  const page = PAGES.get(answer);
  if (!page) return (response) => answer(request, response);
  const html = fakePage(page());
  return (response) => writePage(response, html);
}

function writePage(response: http.ServerResponse, html: string): void {
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'private, no-cache, no-store',
    'set-cookie': 'session=secret',
    'x-powered-by': 'Next.js',
    link: '</_next/static/chunks/a.js>; rel=preload; as="script", </fonts/n.woff2>; rel=preload; as="font"; crossorigin=""',
  });
  response.end(html);
}

/** Who answers a request. */
export type Route =
  /** A reader page, feed, sitemap or public JSON: from the store, or rendered. */
  | { to: 'document' }
  /** A file from disk. */
  | { to: 'file' }
  /** A page before it is out: printed like a reader's, never stored. */
  | { to: 'preview' }
  /** Next, untouched and unbuffered. */
  | { to: 'next' }
  /** The press itself. */
  | { to: 'live' | 'ready' | 'metrics' }
  /** Nobody: the method makes no sense here. */
  | { to: 'refuse'; allow: string };

export interface RequestFacts {
  method: string;
  /** Path of the request target, percent-encoded, without the query. */
  path: string;
  /** In development: the runtime calls an action or asks for a React payload. */
  isFrameworkCall: boolean;
  /** A file of this name lies at the root of `public/`: icons, verification files of search engines. */
  isPublicFile: boolean;
  isDevelopment: boolean;
}

const OWN: Record<string, 'live' | 'ready' | 'metrics'> = {
  '/health/live': 'live',
  '/health/ready': 'ready',
  '/metrics': 'metrics',
};
const FOR_NEXT = /^\/(?:admin|api(?!\/v1(?:\/|$)))(?:\/|$)/;
const PREVIEW = /^\/preview\/[^/]+$/;
const DEVELOPMENT_FOR_NEXT = /^\/(?:_next|__next)|^\/(?:fonts|elements|icons)\//;
/** Of `/media/` only what a file of the library is called: an old site's section of that name is asked of Next. */
const FILE = /^\/(?:fonts|elements|icons|media\/[0-9a-f]{16,64})\//;
/** Under Next's own prefix readers need nothing but static files; the rest answers 404 from disk. */
const FRAMEWORK = /^\/_next(?:\/|$)/;

/** Decides by path, method and the framework's own marks alone. */
export function routeRequest({
  method,
  path,
  isFrameworkCall,
  isPublicFile,
  isDevelopment,
}: RequestFacts): Route {
  const isRead = method === 'GET' || method === 'HEAD';
  const own = OWN[path];
  if (own) return isRead ? { to: own } : { to: 'refuse', allow: 'GET, HEAD' };
  if (FOR_NEXT.test(path) || isFrameworkCall) return { to: 'next' };
  if (PREVIEW.test(path)) return isRead ? { to: 'preview' } : { to: 'refuse', allow: 'GET, HEAD' };
  if (isDevelopment && DEVELOPMENT_FOR_NEXT.test(path)) return { to: 'next' };
  if (FILE.test(path) || isPublicFile || FRAMEWORK.test(path))
    return isRead ? { to: 'file' } : { to: 'refuse', allow: 'GET, HEAD' };
  // Reader pages hold no forms but GET: a POST passed on would be an unstored, untransformed render for anyone.
  return isRead ? { to: 'document' } : { to: 'refuse', allow: 'GET, HEAD' };
}

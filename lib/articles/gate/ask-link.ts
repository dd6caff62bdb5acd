import 'server-only';
import { lookup as resolve } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { isIP } from 'node:net';
import type { LinkOutcome } from '@/lib/articles/gate/link-outcomes';
import { isPublicAddress } from '@/lib/articles/gate/public-address';

export interface LinkAnswer {
  outcome: LinkOutcome;
  /** Null: nobody answered. */
  httpStatus: number | null;
}

const HOPS_MOST = 5;
const TIMEOUT_MS = 5_000;
/** A server that does not know HEAD is asked again with GET. */
const NOT_FOR_HEAD = new Set([400, 403, 404, 405, 406, 410, 500, 501, 503]);

interface AskOptions {
  signal?: AbortSignal | undefined;
  /** For tests, whose servers are on this machine. */
  isAllowed?: (address: string) => boolean;
}

/**
 * Asks an address whether anything is there. Goes to the public internet only: every name is resolved once and
 * that very address is called, at every hop of a redirect, so that no name can lead inside.
 */
export async function askLink(url: string, options: AskOptions = {}): Promise<LinkAnswer> {
  let target = new URL(url);
  try {
    for (let hop = 0; hop <= HOPS_MOST; hop += 1) {
      if (!/^https?:$/.test(target.protocol) || target.username !== '' || target.password !== '')
        return { outcome: 'private', httpStatus: null };
      let answer = await request(target, 'HEAD', options);
      if (NOT_FOR_HEAD.has(answer.status)) answer = await request(target, 'GET', options);
      const { status, location } = answer;
      if (status >= 300 && status < 400 && location !== undefined && URL.canParse(location, target)) {
        target = new URL(location, target);
        continue;
      }
      return { outcome: outcomeOf(status), httpStatus: status };
    }
    return { outcome: 'doubtful', httpStatus: null };
  } catch (error) {
    if (error instanceof NotPublicError) return { outcome: 'private', httpStatus: null };
    const isUnknown = (error as NodeJS.ErrnoException).code === 'ENOTFOUND';
    return { outcome: isUnknown ? 'broken' : 'doubtful', httpStatus: null };
  }
}

/** Only a clear no is one: servers turn machines away with 401, 403, 429 and 503. */
function outcomeOf(status: number): LinkOutcome {
  if (status >= 200 && status < 400) return 'fine';
  return status === 404 || status === 410 ? 'broken' : 'doubtful';
}

class NotPublicError extends Error {
  override name = 'NotPublicError';
}

function request(
  target: URL,
  method: 'HEAD' | 'GET',
  { signal, isAllowed = isPublicAddress }: AskOptions,
): Promise<{ status: number; location: string | undefined }> {
  const host = target.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && !isAllowed(host)) throw new NotPublicError(host);
  return new Promise((resolvePromise, reject) => {
    const client = target.protocol === 'https:' ? https : http;
    const outgoing = client.request(
      target,
      {
        method,
        agent: false,
        lookup: (name, lookupOptions, done) => {
          resolve(name, { ...lookupOptions, all: true }, (error, addresses) => {
            if (error) return done(error, []);
            const refused = addresses.find(({ address }) => !isAllowed(address));
            if (refused) return done(new NotPublicError(name), []);
            const [first] = addresses;
            if (lookupOptions.all) return done(null, addresses);
            return done(null, first?.address ?? '', first?.family);
          });
        },
        headers: {
          'User-Agent': 'Mozilla/5.0 (compatible; Nashra link check)',
          Accept: 'text/html,*/*;q=0.8',
          ...(method === 'GET' && { Range: 'bytes=0-0' }),
        },
        signal: AbortSignal.any([AbortSignal.timeout(TIMEOUT_MS), ...(signal ? [signal] : [])]),
      },
      (answer) => {
        resolvePromise({ status: answer.statusCode ?? 0, location: answer.headers.location });
        // What it says is of no interest.
        answer.destroy();
      },
    );
    outgoing.on('error', reject);
    outgoing.end();
  });
}

import 'server-only';
import { unstable_rethrow } from 'next/navigation';
import { database } from '@/db/client';
import type { PersonActor } from '@/lib/auth/actor';
import type { AuditAction } from '@/lib/auth/audit/audit-actions';
import { recordAudit } from '@/lib/auth/audit/record-audit';
import { actorOf } from '@/lib/auth/current-actor';
import type { DeskActionFailure } from '@/lib/auth/desk-action-result';
import { createLogger } from '@/lib/platform/logger';

const log = createLogger('desk');
const READS = new Set(['GET', 'HEAD']);
const STATUS: Record<DeskActionFailure, number> = {
  'signed-out': 401,
  forbidden: 403,
  'invalid-input': 400,
  unexpected: 500,
};

export interface DeskRouteContext<Params> {
  actor: PersonActor;
  request: Request;
  params: Params;
  now: Date;
}

/**
 * A route handler of the desk (autosave, uploads, events): requires somebody signed in and, for everything
 * that is not a read, a request from our own pages. `run` answers with a Response, or throws a
 * `DeskRouteRefusal`; a refused permission is audited under `name`.
 */
export function deskRoute<Params>(
  name: AuditAction,
  run: (context: DeskRouteContext<Params>) => Promise<Response>,
): (request: Request, context: { params: Promise<Params> }) => Promise<Response> {
  return async (request, context) => {
    if (!READS.has(request.method) && !isSameOrigin(request)) return deskFailure('forbidden');
    const actor = await actorOf(request.headers);
    if (!actor) return deskFailure('signed-out');
    try {
      return await run({ actor, request, params: await context.params, now: new Date() });
    } catch (error) {
      unstable_rethrow(error);
      if (error instanceof DeskRouteRefusal) {
        if (error.code === 'forbidden')
          await recordAudit(database(), { actor, action: name, outcome: 'refused' });
        return deskFailure(error.code);
      }
      log.error({ err: error, route: name, person: actor.id }, 'a route of the desk failed');
      return deskFailure('unexpected');
    }
  };
}

/** Ends a desk route with one of the failures that all share. */
export class DeskRouteRefusal extends Error {
  override name = 'DeskRouteRefusal';
  readonly code: DeskActionFailure;
  constructor(code: DeskActionFailure) {
    super(code);
    this.code = code;
  }
}

/** The longest text that a screen sends, many times a book's, and the time that reading it may take from others. */
const MAX_JSON_BYTES = 5 * 1024 * 1024;

/** What a screen of the desk sent; null when it is not JSON, or too long to be read. */
export async function deskJson(request: Request): Promise<unknown> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of request.body ?? []) {
    length += piece.length;
    if (length > MAX_JSON_BYTES) return null;
    pieces.push(piece);
  }
  try {
    return JSON.parse(Buffer.concat(pieces).toString('utf8'));
  } catch {
    return null;
  }
}

/** `{ok: false, code}` with the status that belongs to it, never stored. */
export function deskFailure(code: DeskActionFailure): Response {
  return Response.json({ ok: false, code }, { status: STATUS[code], headers: NOT_STORED });
}

export const NOT_STORED = { 'cache-control': 'private, no-store' };

/**
 * Browsers send `Origin` with every request that is not a read; one from our own page names the host that
 * was asked. (Cookies are SameSite=Lax as well; OWASP asks for both.)
 */
export function isSameOrigin(request: Request): boolean {
  const origin = request.headers.get('origin');
  const host = request.headers.get('x-forwarded-host') ?? request.headers.get('host');
  if (origin === null || host === null) return false;
  return URL.canParse(origin) && new URL(origin).host === host;
}

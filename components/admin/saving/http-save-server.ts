import type {
  LeaseAnswer,
  LeaseHolder,
  SaveAnswer,
  SaveServer,
  StoredAnswer,
} from '@/components/admin/saving/save-server';
import type { ArticleContent } from '@/lib/articles/article-content';
import type { ReferenceMove } from '@/lib/articles/editing/references/reference-moves';

/** A save that has no answer by then is asked again; it is safe to. */
const TIMEOUT_MS = 20_000;
/** Browsers refuse more (64 KiB for all such requests of a page). */
const KEEPALIVE_MAX_BYTES = 60_000;
/** “Later” in HTTP: nothing was decided. */
const LATER: ReadonlySet<number> = new Set([408, 425, 429]);

interface WireLease extends Omit<LeaseHolder, 'acquiredAt'> {
  acquiredAt: string;
}
interface WireText {
  version: number;
  content: ArticleContent;
  editedAt: string;
  editedByName: string | null;
}

/** The server of one article behind `/api/desk/articles/{id}`. */
export function httpSaveServer(articleId: number): SaveServer {
  const base = `/api/desk/articles/${articleId}`;
  return {
    save: async (request, { isLeaving }) => {
      const answer = await ask('PUT', `${base}/content`, { ...request, isLeaving }, isLeaving);
      return answer ? readSave(answer) : { kind: 'unreachable' };
    },
    lease: async (request) => {
      const answer = await ask('POST', `${base}/lease`, request, false);
      return answer ? readLease(answer) : { kind: 'unreachable' };
    },
    leave: (holder) => {
      const body = new Blob([JSON.stringify({ holder })], { type: 'application/json' });
      navigator.sendBeacon(`${base}/lease/release`, body);
    },
    current: async () => {
      const answer = await ask('GET', `${base}/content`, undefined, false);
      return answer?.status === 200 ? toStored(answer.body as WireText) : null;
    },
  };
}

interface Answer {
  status: number;
  body: unknown;
}

/** Null: no answer that can be read. */
async function ask(method: string, url: string, body: unknown, keepalive: boolean): Promise<Answer | null> {
  const json =
    body === undefined ? undefined : new Blob([JSON.stringify(body)], { type: 'application/json' });
  try {
    const response = await fetch(url, {
      method,
      keepalive: keepalive && (json?.size ?? 0) < KEEPALIVE_MAX_BYTES,
      cache: 'no-store',
      signal: AbortSignal.timeout(TIMEOUT_MS),
      ...(json ? { body: json } : {}),
    });
    return { status: response.status, body: await response.json() };
  } catch {
    return null;
  }
}

function readSave({ status, body }: Answer): SaveAnswer {
  const read = body as {
    code?: string;
    version: number;
    savedAt: string;
    moves: ReferenceMove[];
    current: WireText;
    lease: WireLease;
  };
  if (status === 200) {
    const { version, savedAt, moves } = read;
    return { kind: 'saved', version, savedAt: Date.parse(savedAt), moves };
  }
  if (status === 401) return { kind: 'signed-out' };
  if (read.code === 'conflict') return { kind: 'conflict', current: toStored(read.current) };
  if (read.code === 'lease-lost') return { kind: 'lease-lost', lease: toHolder(read.lease) };
  if (status >= 400 && status < 500 && !LATER.has(status))
    return { kind: 'refused', code: read.code ?? 'invalid-input' };
  return { kind: 'unreachable' };
}

function readLease({ status, body }: Answer): LeaseAnswer {
  const { isMine, lease, version } = body as { isMine: boolean; lease: WireLease; version: number };
  if (status === 200) return { kind: isMine ? 'mine' : 'held', lease: toHolder(lease), version };
  if (status === 401) return { kind: 'signed-out' };
  return { kind: status >= 400 && status < 500 && !LATER.has(status) ? 'refused' : 'unreachable' };
}

const toStored = ({ version, content, editedAt, editedByName }: WireText): StoredAnswer => ({
  version,
  content,
  editedAt: Date.parse(editedAt),
  editedByName,
});

const toHolder = (lease: WireLease): LeaseHolder => ({
  personId: lease.personId,
  personName: lease.personName,
  holder: lease.holder,
  acquiredAt: Date.parse(lease.acquiredAt),
});

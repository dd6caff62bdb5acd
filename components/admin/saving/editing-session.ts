import { ArticleDocument, type Timers } from '@/components/admin/saving/article-document';
import { httpSaveServer } from '@/components/admin/saving/http-save-server';
import { indexedDbCopies, type LocalCopies } from '@/components/admin/saving/local-copies';
import type { LeaseHolder } from '@/components/admin/saving/save-server';
import { goneTabs, isTabAlive, thisTab } from '@/components/admin/saving/tab';
import type { ArticleContent } from '@/lib/articles/article-content';
import type { EditingArticle, EditLease } from '@/lib/articles/editing/types';

const HEARTBEAT_MS = 15_000;
/** A tab that finds itself signed in again tells the others, which try at once. */
const SESSION_CHANNEL = 'nashra-desk-session';

/** An article, its document and its lease in this tab. */
export interface EditingSession {
  document: ArticleDocument;
  change: (patch: Partial<ArticleContent>) => void;
  rewrite: (content: ArticleContent) => void;
  saveNow: () => Promise<boolean>;
  takeOver: () => Promise<boolean>;
  resolve: (content: ArticleContent) => void;
  /** @returns ends it */
  start: () => () => void;
}

/** Makes the session; nothing of the browser is touched before `start` or the first change. */
export function openSession(initial: EditingArticle, onChange: () => void): EditingSession {
  const { id: articleId, viewer } = initial;
  const personId = viewer.personId ?? '';
  const server = httpSaveServer(articleId);
  const copies = lazyCopies();
  const document = new ArticleDocument(
    { version: initial.version, content: initial.content, savedAt: initial.editedAt.getTime() },
    {
      articleId,
      personId,
      get holder() {
        return thisTab();
      },
      server,
      copies,
      timers: browserTimers,
      onChange,
    },
  );

  const ask = async (isTakeOver: boolean): Promise<boolean> => {
    if (!viewer.mayEdit) return false;
    const answer = await server.lease({ holder: thisTab(), gone: await goneTabs(), isTakeOver });
    const wasSignedOut = document.state === 'signed-out';
    document.hearLease(answer);
    if (wasSignedOut && answer.kind === 'mine') announceSession();
    return answer.kind === 'mine';
  };
  const beat = async () => {
    await adoptOrphan(document, copies, { articleId, personId });
    await ask(false);
  };

  return {
    document,
    change: (patch) => document.change(patch),
    rewrite: (content) => document.rewrite(content),
    saveNow: () => document.saveNow(),
    takeOver: () => ask(true),
    resolve: (content) => document.resolve(content),
    start: () => {
      document.open();
      if (!viewer.mayEdit) document.readOnly(initial.lease && holderOf(initial.lease));
      void beat();
      const heartbeat = setInterval(() => void beat(), HEARTBEAT_MS);
      const leave = () => {
        document.leave();
        if (viewer.mayEdit) server.leave(thisTab());
      };
      const unlisten = listen({
        poke: () => {
          document.poke();
          void beat();
        },
        leave,
        comeBack: () => void beat(),
        // Only what would truly be lost is worth a question.
        isLossNear: () => document.isDirty && !document.isLocallyStored,
      });
      return () => {
        clearInterval(heartbeat);
        unlisten();
        leave();
        document.close();
      };
    },
  };
}

/** Goes on from what a tab that is gone had not saved, when this one has nothing of its own to save. */
async function adoptOrphan(
  document: ArticleDocument,
  copies: LocalCopies,
  { articleId, personId }: { articleId: number; personId: string },
): Promise<void> {
  const copiesHere = await copies.list(articleId, personId).catch(() => []);
  for (const copy of copiesHere.sort((a, b) => a.changedAt - b.changedAt)) {
    if (copy.holder === thisTab() || (await isTabAlive(copy.holder))) continue;
    if (!copy.isAcknowledged) {
      if (document.isDirty) continue;
      document.adopt(copy);
    }
    // What was adopted was written under this tab's name before.
    await copies.remove(copy).catch(() => undefined);
  }
}

function announceSession(): void {
  const channel = new BroadcastChannel(SESSION_CHANNEL);
  channel.postMessage('signed in');
  channel.close();
}

const holderOf = (lease: EditLease): LeaseHolder => ({ ...lease, acquiredAt: lease.acquiredAt.getTime() });

const browserTimers: Timers = {
  now: () => Date.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

/** The page's own events. @returns stops listening */
function listen(on: {
  poke: () => void;
  leave: () => void;
  comeBack: () => void;
  isLossNear: () => boolean;
}): () => void {
  const channel = new BroadcastChannel(SESSION_CHANNEL);
  channel.onmessage = on.poke;
  const events = new AbortController();
  const options = { signal: events.signal };
  window.addEventListener('online', on.poke, options);
  window.addEventListener('focus', on.poke, options);
  window.addEventListener('pagehide', on.leave, options);
  window.addEventListener('pageshow', (event) => event.persisted && on.comeBack(), options);
  window.addEventListener('beforeunload', (event) => on.isLossNear() && event.preventDefault(), options);
  return () => {
    channel.close();
    events.abort();
  };
}

/** IndexedDB is asked for when the first copy is: not while the page is rendered on the server. */
function lazyCopies(): LocalCopies {
  let made: LocalCopies | undefined;
  const copies = () => (made ??= indexedDbCopies());
  return {
    put: async (copy) => copies().put(copy),
    list: async (articleId, personId) => copies().list(articleId, personId),
    remove: async (copy) => copies().remove(copy),
  };
}

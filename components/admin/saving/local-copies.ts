import type { ArticleContent } from '@/lib/articles/article-content';

/** What one browser tab has of an article that the server may not have. */
export interface LocalCopy {
  articleId: number;
  personId: string;
  /** The tab. */
  holder: string;
  /** The version on the server that `content` was made from, and what it said. */
  base: { version: number; content: ArticleContent };
  content: ArticleContent;
  /** Texts that were sent and not answered for: the server may have any of them as its next version. */
  sent: ArticleContent[];
  /** The server has acknowledged `content`. */
  isAcknowledged: boolean;
  /** Milliseconds. */
  changedAt: number;
}

/** Where copies are kept; `indexedDbCopies` in a browser. */
export interface LocalCopies {
  /** Resolves when the copy would outlive the tab. */
  put(copy: LocalCopy): Promise<void>;
  list(articleId: number, personId: string): Promise<LocalCopy[]>;
  remove(copy: Pick<LocalCopy, 'articleId' | 'personId' | 'holder'>): Promise<void>;
}

const DATABASE = 'nashra-desk';
const STORE = 'article-copies';

/**
 * Local copies in this browser's IndexedDB, one a tab, person and article. Each write is a transaction that
 * is committed at once: it survives the tab's end from the moment the browser has it.
 */
export function indexedDbCopies(factory: IDBFactory = indexedDB): LocalCopies {
  let opening: Promise<IDBDatabase> | undefined;
  let database: IDBDatabase | undefined;
  const open = () => {
    opening ??= openDatabase(factory).then((opened) => {
      database = opened;
      const forget = () => {
        opening = undefined;
        database = undefined;
      };
      opened.onclose = forget;
      opened.onversionchange = () => {
        opened.close();
        forget();
      };
      return opened;
    });
    opening.catch(() => {
      opening = undefined;
    });
    return opening;
  };
  const write = (opened: IDBDatabase, run: (store: IDBObjectStore) => void) =>
    new Promise<void>((resolve, reject) => {
      const transaction = opened.transaction(STORE, 'readwrite');
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
      run(transaction.objectStore(STORE));
      transaction.commit();
    });
  return {
    // Without a turn of the loop when the database is open: a tab may be gone by the next.
    put: (copy) => {
      const run = (store: IDBObjectStore) => store.put(copy);
      return database ? write(database, run) : open().then((opened) => write(opened, run));
    },
    list: async (articleId, personId) => {
      const opened = await open();
      const range = IDBKeyRange.bound([articleId, personId, ''], [articleId, personId, '\uffff']);
      return answerOf<LocalCopy[]>(opened.transaction(STORE).objectStore(STORE).getAll(range));
    },
    remove: async ({ articleId, personId, holder }) =>
      write(await open(), (store) => store.delete([articleId, personId, holder])),
  };
}

function openDatabase(factory: IDBFactory): Promise<IDBDatabase> {
  const request = factory.open(DATABASE, 1);
  request.onupgradeneeded = () =>
    request.result.createObjectStore(STORE, { keyPath: ['articleId', 'personId', 'holder'] });
  return answerOf(request);
}

function answerOf<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

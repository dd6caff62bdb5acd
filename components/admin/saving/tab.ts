/** Names of the tabs that this browser opened lately, the newest last. */
const KEY = 'nashra:tabs';
const REMEMBERED = 60;
const lockOf = (tab: string) => `nashra-tab:${tab}`;

let name: string | undefined;

/**
 * The name under which this tab holds articles: a new one for each load of the page, so that a duplicated tab
 * cannot pass for its twin. A lock of that name is held for as long as the page lives.
 */
export function thisTab(): string {
  if (name !== undefined) return name;
  name = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
  if ('locks' in navigator) {
    void navigator.locks.request(lockOf(name), () => new Promise(() => undefined));
    remember(name);
  }
  return name;
}

/** Tabs of this browser that are gone: crashed, closed or reloaded. Plain HTTP has no locks and knows of none. */
export async function goneTabs(): Promise<string[]> {
  if (!('locks' in navigator)) return [];
  const alive = await tabsAlive();
  return remembered().filter((tab) => tab !== name && !alive.has(tab));
}

/** Whether that tab lives in this browser. */
export async function isTabAlive(tab: string): Promise<boolean> {
  return 'locks' in navigator && (await tabsAlive()).has(tab);
}

async function tabsAlive(): Promise<Set<string>> {
  const { held = [], pending = [] } = await navigator.locks.query();
  const names = [...held, ...pending].map((lock) => lock.name ?? '');
  return new Set(names.map((lock) => lock.replace(/^nashra-tab:/, '')));
}

function remember(tab: string): void {
  try {
    localStorage.setItem(KEY, JSON.stringify([...remembered().slice(1 - REMEMBERED), tab]));
  } catch {
    // Where nothing may be stored, or no room is left, nothing of this tab is found later either.
  }
}

function remembered(): string[] {
  try {
    const names: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(names) ? names.filter((tab) => typeof tab === 'string') : [];
  } catch {
    return [];
  }
}

/** What the production build serves under /admin and /api: read from the build, so that nothing is forgotten. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface BuiltAction {
  id: string;
  /** As it is exported. */
  name: string;
  /** The file that exports it. */
  file: string;
  /** An address whose page carries the action. */
  path: string;
}

export interface BuiltRoute {
  /** `/admin/people/[id]`, as lib/auth/public-routes.ts names it. */
  name: string;
  /** The same with something in place of each parameter. */
  path: string;
  kind: 'page' | 'handler';
}

function readBuild<Content>(dataDir: string, name: string): Content {
  const { build } = JSON.parse(readFileSync(join(dataDir, 'run.json'), 'utf8')) as { build: string };
  return JSON.parse(readFileSync(join(`.next-${build}`, 'server', name), 'utf8')) as Content;
}

/** `app/admin/(desk)/people/[id]/page` → `/admin/people/[id]` */
const addressOf = (file: string) =>
  file
    .replace(/^app(?=\/)/, '')
    .replace(/\/(?:page|route)$/, '')
    .replaceAll(/\/\([^)]+\)/g, '') || '/';

const fill = (address: string) => address.replaceAll(/\[+(?:\.\.\.)?[^\]]+\]+/g, '1');

export function listBuiltActions(dataDir: string): BuiltAction[] {
  interface Entry {
    exportedName?: string;
    filename?: string;
    workers: Record<string, unknown>;
  }
  const manifest = readBuild<{ node: Record<string, Entry> }>(dataDir, 'server-reference-manifest.json');
  return Object.entries(manifest.node).map(([id, { exportedName, filename, workers }]) => {
    const [worker] = Object.keys(workers).toSorted((a, b) => a.length - b.length);
    if (!worker || !exportedName) throw new Error(`an action without a page or a name: ${id}`);
    return { id, name: exportedName, file: filename ?? '', path: fill(addressOf(worker)) };
  });
}

export function listBuiltRoutes(dataDir: string): BuiltRoute[] {
  const manifest = readBuild<Record<string, string>>(dataDir, 'app-paths-manifest.json');
  return Object.keys(manifest)
    .map((file) => ({
      name: addressOf(file),
      kind: file.endsWith('/route') ? ('handler' as const) : ('page' as const),
    }))
    .filter(({ name }) => /^\/(?:admin|api)(?:\/|$)/.test(name))
    .map(({ name, kind }) => ({ name, kind, path: fill(name) }));
}

/** Calls an action as the desk's own pages do. @returns its answer's text, React's wire format */
export async function callAction(
  siteUrl: string,
  { id, path }: BuiltAction,
  input: unknown,
  cookie?: { name: string; value: string },
): Promise<{ status: number; text: string }> {
  const response = await fetch(`${siteUrl}${path}`, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      'next-action': id,
      'content-type': 'text/plain;charset=UTF-8',
      accept: 'text/x-component',
      origin: siteUrl,
      ...(cookie ? { cookie: `${cookie.name}=${cookie.value}` } : {}),
    },
    body: JSON.stringify([input]),
  });
  return { status: response.status, text: await response.text() };
}

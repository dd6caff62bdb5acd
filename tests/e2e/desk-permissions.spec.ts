/**
 * Nothing of the desk answers without a session but what is listed, and no role does what the table forbids:
 * asked of the real server actions and routes of the production build.
 */
import { can } from '@/lib/auth/permissions';
import { PUBLIC_ACTIONS, PUBLIC_ROUTES } from '@/lib/auth/public-routes';
import { ROLES } from '@/lib/auth/roles';
import { actorWho } from '@/tests/support/desk-actor';
import { createDeskPerson, type DeskPerson } from '@/tests/support/desk-session';
import { ACTION_TRIES, type ActionTry, OWN_ACTION_FILES } from './support/action-permissions';
import { type BuiltAction, callAction, listBuiltActions, listBuiltRoutes } from './support/built-endpoints';
import { expect, test } from './support/empty-site-test';
import { wording } from './support/messages';
import { createOthersWork, type OthersWork } from './support/others-work';
import { PAGE_PERMISSIONS, ROUTE_TRIES, type RouteTry, UNTRIED_ROUTES } from './support/route-permissions';
import type { Site } from './support/site';

test('without a session every action and route refuses, but the listed ones', async ({ emptySite: site }) => {
  test.setTimeout(180_000);
  const actions = listBuiltActions(site.dataDir);
  expect(actions.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(PUBLIC_ACTIONS)));
  const answered: string[] = [];
  for (const action of actions) {
    const { text } = await callAction(site.url, action, {});
    const isListed = action.name in PUBLIC_ACTIONS && action.file.startsWith('app/admin/(sign-in)/');
    if (!isListed && !text.includes('"code":"signed-out"')) answered.push(`${action.file} ${action.name}`);
  }
  expect(answered, 'actions that answer without a session').toEqual([]);

  const routes = listBuiltRoutes(site.dataDir);
  expect(routes.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(PUBLIC_ROUTES)));
  const open: string[] = [];
  for (const { name, path, kind } of routes) {
    if (name in PUBLIC_ROUTES) continue;
    for (const method of kind === 'page' ? ['GET'] : ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']) {
      const response = await site.request(path, { method, headers: { origin: site.url } });
      const isSentAway =
        response.status >= 300 &&
        response.status < 400 &&
        response.headers.get('location')?.includes('/admin/sign-in');
      if (!isSentAway && ![401, 403, 404, 405].includes(response.status))
        open.push(`${method} ${name}: ${response.status}`);
    }
  }
  expect(open, 'routes that answer without a session').toEqual([]);

  // The sign-in library has endpoints of its own; none of them is on the air.
  for (const path of ['sign-in/email', 'sign-up/email', 'get-session', 'passkey/verify-authentication']) {
    const response = await site.request(`/api/auth/${path}`, {
      method: 'POST',
      headers: { origin: site.url },
    });
    expect(response.status, path).toBe(404);
  }
});

test('no role does what the table forbids, and the refusal is in the log', async ({ emptySite: site }) => {
  test.setTimeout(480_000);
  const work = await createOthersWork(site.db);
  const actions = listBuiltActions(site.dataDir).filter(
    ({ file }) => file.startsWith(DESK) && !OWN_ACTION_FILES.includes(roomOf(file)),
  );
  const rows = Object.entries(ACTION_TRIES).flatMap(([file, row]) =>
    Object.keys(row).map((name) => `${file} ${name}`),
  );
  expect(actions.map(({ file, name }) => `${roomOf(file)} ${name}`).toSorted(), 'actions with a row').toEqual(
    rows.toSorted(),
  );

  const wrong: string[] = [];
  for (const role of ROLES) {
    const person = await createDeskPerson(site.pool, { role });
    const refusedSince = await refusalsOf(site, person);
    const judge = async (
      what: string,
      mayNot: boolean,
      answer: { isForbidden: boolean; isBroken: boolean },
    ) => {
      const audited = await refusedSince();
      if (answer.isForbidden !== mayNot || audited !== Number(mayNot) || answer.isBroken)
        wrong.push(`${what} by ${role}: ${JSON.stringify({ mayNot, ...answer, audited })}`);
    };
    for (const action of actions) {
      const { permission, input } = tryOf(action);
      const { text } = await callAction(site.url, action, input(work), person.cookie);
      await judge(action.name, !can(actorWho(role), permission, OTHERS), {
        isForbidden: text.includes('"code":"forbidden"'),
        isBroken: /"code":"(?:signed-out|invalid-input|unexpected)"/.test(text) || !text.includes('"ok":'),
      });
    }
    for (const row of ROUTE_TRIES) {
      const status = await tryRoute(site, person, row, work);
      const { route, permission } = row;
      await judge(route, permission !== null && !can(actorWho(role), permission, OTHERS), {
        isForbidden: status === 403,
        isBroken: [400, 401, 405, 500].includes(status),
      });
    }
  }
  expect(wrong).toEqual([]);
});

test('every method of a route has its row, and every page the permission that opens it', async ({
  emptySite: site,
}) => {
  test.setTimeout(240_000);
  const routes = listBuiltRoutes(site.dataDir).filter(({ name }) => !(name in PUBLIC_ROUTES));
  const named = new Set([...ROUTE_TRIES.map(({ route }) => route), ...Object.keys(UNTRIED_ROUTES)]);
  const admin = await createDeskPerson(site.pool, { role: 'admin' });
  const unnamed: string[] = [];
  const built: string[] = [];
  for (const { name, path } of routes.filter(({ kind }) => kind === 'handler'))
    for (const method of METHODS) {
      built.push(`${method} ${name}`);
      if (named.has(`${method} ${name}`)) continue;
      const { status, body } = await site.request(path, { method, headers: headersOf(site, admin) });
      await body?.cancel();
      if (status !== 405) unnamed.push(`${method} ${name}: ${status}`);
    }
  expect(unnamed, 'methods that answer and have no row').toEqual([]);
  expect(built).toEqual(expect.arrayContaining([...named]));

  const pages = routes.filter(({ kind }) => kind === 'page');
  expect(pages.map(({ name }) => name).toSorted()).toEqual(Object.keys(PAGE_PERMISSIONS).toSorted());
  const wrong: string[] = [];
  for (const role of ROLES) {
    const person = await createDeskPerson(site.pool, { role });
    for (const { name, path } of pages) {
      const permission = PAGE_PERMISSIONS[name] ?? null;
      const response = await site.request(path, { headers: headersOf(site, person) });
      // As markup: the words alone are among those that every screen carries for its client components.
      const isClosed = (await response.text()).includes(
        `>${wording('ar', 'desk.common')('notForYou.title')}<`,
      );
      const mayNot = permission !== null && !can(actorWho(role), permission);
      if (isClosed !== mayNot || response.status >= 500)
        wrong.push(`${name} by ${role}: ${response.status}, closed: ${isClosed}`);
    }
  }
  expect(wrong).toEqual([]);
});

/** The permission asked for work that is nobody's. */
const OTHERS = { ownerIds: [] };
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
const DESK = 'app/admin/(desk)/';
const roomOf = (file: string) => file.slice(DESK.length);

function tryOf({ file, name }: BuiltAction): ActionTry {
  const row = ACTION_TRIES[roomOf(file)]?.[name];
  if (!row) throw new Error(`no row for ${name}`);
  return row;
}

const headersOf = (site: Site, { cookie }: DeskPerson) => ({
  origin: site.url,
  cookie: `${cookie.name}=${cookie.value}`,
});

async function tryRoute(site: Site, person: DeskPerson, row: RouteTry, work: OthersWork): Promise<number> {
  const [method = '', name = ''] = row.route.split(' ');
  const path = name.replace('[id]', row.id ? String(work[row.id]) : '1').replace('[kind]', 'articles');
  const { status, body } = await site.request(row.query ? `${path}?${row.query}` : path, {
    method,
    headers: {
      ...headersOf(site, person),
      ...(row.body === undefined ? {} : { 'content-type': row.contentType ?? 'application/json' }),
      ...row.headers,
    },
    body: row.body === undefined ? null : JSON.stringify(row.body),
  });
  // Events never end.
  await body?.cancel();
  return status;
}

/** Counts the refusals of a person that the log has more than when it was asked last. */
async function refusalsOf(site: Site, person: DeskPerson): Promise<() => Promise<number>> {
  const count = async (): Promise<number> => {
    const { rows } = await site.pool.query(
      "select count(*)::int as refused from audit_log where outcome = 'refused' and person_id = $1",
      [person.id],
    );
    return rows[0].refused;
  };
  let before = await count();
  return async () => {
    const now = await count();
    const more = now - before;
    before = now;
    return more;
  };
}

/**
 * Nothing of the desk answers without a session but what is listed, and no role does what the table forbids:
 * asked of the real server actions and routes of the production build.
 */
import type { PersonActor } from '@/lib/auth/actor';
import { can } from '@/lib/auth/permissions';
import { PUBLIC_ACTIONS, PUBLIC_ROUTES } from '@/lib/auth/public-routes';
import { ROLES } from '@/lib/auth/roles';
import { createDeskPerson, type DeskPerson } from '@/tests/support/desk-session';
import { ACTION_CALLS, READ_PERMISSIONS } from './support/action-permissions';
import { callAction, listBuiltActions, listBuiltRoutes } from './support/built-endpoints';
import { expect, test } from './support/empty-site-test';
import { wording } from './support/messages';

const actorOf = ({ id, name, email, role }: DeskPerson): PersonActor => ({
  kind: 'person',
  id,
  name,
  email,
  role,
  language: 'ar',
  sessionId: '',
  ipAddress: null,
});

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
  test.setTimeout(180_000);
  const { pool } = site;
  const actions = new Map(listBuiltActions(site.dataDir).map((action) => [action.name, action]));
  for (const role of ROLES) {
    const person = await createDeskPerson(pool, { role });
    for (const [name, { permission, input }] of Object.entries(ACTION_CALLS)) {
      const action = actions.get(name);
      if (!action) throw new Error(`the build has no action ${name}`);
      const { text } = await callAction(site.url, action, input, person.cookie);
      const isForbidden = text.includes('"code":"forbidden"');
      expect(isForbidden, `${name} by ${role}`).toBe(!can(actorOf(person), permission));
      expect(text, `${name} by ${role}`).not.toMatch(/"code":"(signed-out|invalid-input|unexpected)"/);
    }
    const { rows } = await pool.query(
      "select count(*)::int as refused from audit_log where outcome = 'refused' and person_id = $1",
      [person.id],
    );
    const forbidden = Object.values(ACTION_CALLS).filter(
      ({ permission }) => !can(actorOf(person), permission),
    ).length;
    expect(rows[0].refused, role).toBe(forbidden);

    for (const { path, permission } of READ_PERMISSIONS) {
      const response = await site.request(path, {
        headers: { cookie: `${person.cookie.name}=${person.cookie.value}` },
      });
      const isClosed =
        response.status === 403 ||
        // As markup: the words alone are among those that every screen carries for its client components.
        (await response.text()).includes(`>${wording('ar', 'desk.common')('notForYou.title')}<`);
      expect(isClosed, `${path} by ${role}`).toBe(!can(actorOf(person), permission));
    }
  }
});

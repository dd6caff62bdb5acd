import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { actorWho } from '@/tests/support/desk-actor';
import { systemActor } from './actor';
import { ACTIONS, can } from './permissions';
import { ROLES, type Role } from './roles';

const own = (role: Role) => ({ ownerIds: [role] });
const foreign = { ownerIds: ['somebody', null] };

/** r e c a: reporter, editor, chief, admin. A letter: all; «o»: own only; «-»: no. */
const EXPECTED: Record<string, string> = {
  'article.view': 'reca',
  'article.create': 'reca',
  'article.edit': 'oeca',
  'article.take-over': 'oeca',
  'article.note': 'reca',
  'article.submit': 'oeca',
  'article.return': 'oeca',
  'article.approve': '-eca',
  'article.schedule': '-eca',
  'article.publish': '-eca',
  'article.correct': '-eca',
  'article.unpublish': '--ca',
  'article.withdraw': '--ca',
  'article.assign': '-eca',
  'article.delete': 'oeca',
  'article.preview': 'reca',
  'article.end-preview': 'oeca',
  'front.view': 'reca',
  'front.edit': '-eca',
  'front.publish': '-eca',
  'media.view': 'reca',
  'media.upload': 'reca',
  'media.edit': 'oeca',
  'media.replace': '-eca',
  'media.delete': '--ca',
  'tag.create': 'reca',
  'tag.manage': '-eca',
  'author.manage': 'oeca',
  'section.manage': '--ca',
  'page.manage': '--ca',
  'redirect.manage': '--ca',
  'settings.manage': '---a',
  'person.view': '--ca',
  'person.manage': '---a',
  'audit.view': '--ca',
  'audit.export': '---a',
  'job.retry': '--ca',
  'dashboard.view': 'reca',
};

describe('can', () => {
  it('is tested for every action there is', () => {
    expect(Object.keys(EXPECTED).sort()).toEqual([...ACTIONS].sort());
  });

  it('is asked for every action there is', () => {
    const sources = ['app', 'lib'].flatMap((room) =>
      readdirSync(room, { recursive: true, encoding: 'utf8' })
        .filter((file) => /(?<!\.test)\.tsx?$/.test(file) && file !== join('auth', 'permissions.ts'))
        .map((file) => readFileSync(join(room, file), 'utf8')),
    );
    const asked = (action: string) => sources.some((source) => source.includes(`'${action}'`));
    expect(ACTIONS.filter((action) => !asked(action))).toEqual([]);
  });

  it.each(ACTIONS.flatMap((action) => ROLES.map((role) => [action, role] as const)))(
    '%s by %s',
    (action, role) => {
      const reach = EXPECTED[action]?.[ROLES.indexOf(role)];
      expect(can(actorWho(role), action, own(role)), 'own').toBe(reach !== '-');
      expect(can(actorWho(role), action, foreign), 'somebody else’s').toBe(reach !== '-' && reach !== 'o');
      expect(can(actorWho(role), action), 'of any').toBe(reach !== '-');
    },
  );

  it('lets the system do everything', () => {
    for (const action of ACTIONS) expect(can(systemActor('queue'), action, foreign)).toBe(true);
  });
});

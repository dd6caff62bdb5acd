/**
 * Who may do what: the one table. Use cases and desk queries ask `can`; screens ask it too, to leave out
 * what would be refused, but never instead of them.
 */
import type { Actor } from '@/lib/auth/actor';
import type { Role } from '@/lib/auth/roles';

/** `own`: what the person created, is assigned to, or signs as its author. */
type Reach = 'no' | 'own' | 'all';

const everyone = { reporter: 'all', editor: 'all', chief: 'all', admin: 'all' } as const;
const ownThenAll = { reporter: 'own', editor: 'all', chief: 'all', admin: 'all' } as const;
const editors = { reporter: 'no', editor: 'all', chief: 'all', admin: 'all' } as const;
const chiefs = { reporter: 'no', editor: 'no', chief: 'all', admin: 'all' } as const;
const admins = { reporter: 'no', editor: 'no', chief: 'no', admin: 'all' } as const;

export const PERMISSIONS = {
  'article.view': everyone,
  'article.create': everyone,
  'article.edit': ownThenAll,
  'article.take-over': ownThenAll,
  'article.note': everyone,
  'article.submit': ownThenAll,
  /** Send back from review or approval to draft. */
  'article.return': ownThenAll,
  'article.approve': editors,
  'article.schedule': editors,
  /** Against the gate's advice too; what blocks whom is in lib/articles/gate/severity.ts. */
  'article.publish': editors,
  'article.correct': editors,
  'article.unpublish': chiefs,
  'article.withdraw': chiefs,
  'article.assign': editors,
  /** Only drafts that were never published; everything else is withdrawn. */
  'article.delete': ownThenAll,
  'article.preview': everyone,
  /** A link's maker counts among its owners. */
  'article.end-preview': ownThenAll,
  'front.view': everyone,
  'front.edit': editors,
  'front.publish': editors,
  'media.view': everyone,
  'media.upload': everyone,
  'media.edit': ownThenAll,
  'media.replace': editors,
  'media.delete': chiefs,
  'tag.create': everyone,
  'tag.manage': editors,
  'author.manage': ownThenAll,
  'section.manage': chiefs,
  'page.manage': chiefs,
  'redirect.manage': chiefs,
  'settings.manage': admins,
  'person.view': chiefs,
  'person.manage': admins,
  'audit.view': chiefs,
  'audit.export': admins,
  'job.retry': chiefs,
  'dashboard.view': everyone,
} as const satisfies Record<string, Record<Role, Reach>>;

export type Action = keyof typeof PERMISSIONS;
export const ACTIONS = Object.keys(PERMISSIONS) as Action[];

/** What an action is about, as far as the table asks: whether it is the actor's own. */
export interface Subject {
  /** Ids of the people whose work it is: creator, assignee, the people behind its bylines. */
  ownerIds: readonly (string | null)[];
}

/** Whether `actor` may do `action`; without a subject, whether he may do it to his own at least. */
export function can(actor: Actor, action: Action, subject?: Subject): boolean {
  if (actor.kind === 'system') return true;
  const reach: Reach = PERMISSIONS[action][actor.role];
  if (reach === 'own') return subject === undefined || subject.ownerIds.includes(actor.id);
  return reach === 'all';
}

import { ACTIONS } from '@/lib/auth/permissions';

/** What the log tells of beside the permissions themselves; refusals are told by what would have been needed. */
const DEEDS = [
  'article.restore',
  'article.merge',
  'tag.edit',
  'tag.merge',
  'author.create',
  'author.edit',
  'section.create',
  'section.edit',
  'section.order',
  'section.merge',
  'section.delete',
  'page.create',
  'page.edit',
  'page.order',
  'page.publish',
  'page.unpublish',
  'redirect.create',
  'redirect.edit',
  'redirect.delete',
  'settings.edit',
  'person.join',
  'person.invite',
  'person.void-invitation',
  'person.change-role',
  'person.deactivate',
  'person.reactivate',
  'person.end-sessions',
  'person.reset',
  'person.set-password',
  'person.link-authors',
  'person.edit-account',
  'person.enable-app',
  'person.disable-app',
  'person.new-backup-codes',
  'person.add-passkey',
  'person.rename-passkey',
  'person.remove-passkey',
  'session.start',
  'session.refuse',
  'session.end',
] as const;

/** Every word that the audit log is written with. The desk words each as `desk.actions.{domain}.{verb}`. */
export const AUDIT_ACTIONS = [...ACTIONS, ...DEEDS];
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

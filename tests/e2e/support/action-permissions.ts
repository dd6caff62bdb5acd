import type { Action } from '@/lib/auth/permissions';

interface ActionCall {
  /** What the action asks `can` for. */
  permission: Action;
  /** Something that it parses; it need not name anything that is there. */
  input: unknown;
}

const personId = 'nobody';

/**
 * Actions whose permission does not depend on whose work it is: who lacks it is refused before anything is
 * looked up. A new action is called without a session by itself; add it here to have every role tried.
 */
export const ACTION_CALLS: Readonly<Record<string, ActionCall>> = {
  invitePersonAction: {
    permission: 'person.manage',
    input: { email: 'x@desk.example', name: '', role: 'admin', language: 'ar' },
  },
  renewInvitationAction: { permission: 'person.manage', input: { invitationId: 999_999 } },
  voidInvitationAction: { permission: 'person.manage', input: { invitationId: 999_999 } },
  changeRoleAction: { permission: 'person.manage', input: { personId, role: 'admin' } },
  setActiveAction: { permission: 'person.manage', input: { personId, isActive: false } },
  offerResetAction: { permission: 'person.manage', input: { personId, losesFactors: true } },
  endPersonSessionsAction: { permission: 'person.manage', input: { personId } },
  deletePictureAction: { permission: 'media.delete', input: { pictureId: 999_999 } },
  linkAuthorsAction: { permission: 'person.manage', input: { personId, authorIds: [] } },
};

/** Pages and reads that a permission opens: who lacks it is told that it is not for him, or refused. */
export const READ_PERMISSIONS: readonly { path: string; permission: Action }[] = [
  { path: '/admin/people', permission: 'person.view' },
  { path: '/admin/audit', permission: 'audit.view' },
  { path: '/api/desk/audit/export', permission: 'audit.export' },
];

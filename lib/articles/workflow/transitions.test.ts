import { describe, expect, it } from 'vitest';
import { ARTICLE_STATUSES, type ArticleStatus } from '@/lib/articles/types';
import { ROLES } from '@/lib/auth/roles';
import { actorWho } from '@/tests/support/desk-actor';
import { availableActions, refuseWorkflow, WORKFLOW_ACTIONS, type WorkflowAction } from './transitions';

const subject = (status: ArticleStatus, ownerId: string) => ({
  status,
  ownerIds: [ownerId],
  hasPendingChanges: true,
  firstPublishedAt: null,
});

/** r e c a: reporter, editor, chief, admin. A letter: may; «o»: his own only; «-»: may not. */
const EXPECTED: Record<ArticleStatus, Partial<Record<WorkflowAction, string>>> = {
  draft: { submit: 'oeca', approve: '-eca', schedule: '-eca', publish: '-eca', delete: 'oeca' },
  in_review: { return: 'oeca', approve: '-eca', schedule: '-eca', publish: '-eca' },
  approved: { return: 'oeca', schedule: '-eca', publish: '-eca' },
  scheduled: { schedule: '-eca', unschedule: '-eca', publish: '-eca' },
  published: { 'publish-changes': '-eca', 'discard-changes': '-eca', unpublish: '--ca', withdraw: '--ca' },
  withdrawn: { reopen: '--ca' },
};

describe('the workflow, for every state, action and role', () => {
  for (const status of ARTICLE_STATUSES) {
    it.each(WORKFLOW_ACTIONS)(`${status}: %s`, (action) => {
      const letters = ROLES.map((role) => {
        const own = refuseWorkflow(actorWho(role), action, subject(status, role)) === null;
        const foreign = refuseWorkflow(actorWho(role), action, subject(status, 'somebody')) === null;
        return own ? (foreign ? role[0] : 'o') : '-';
      }).join('');
      expect(letters).toBe(EXPECTED[status][action] ?? '----');
    });
  }
});

describe('refusals', () => {
  const chief = actorWho('chief');
  it('say first whether the person may at all', () => {
    expect(refuseWorkflow(actorWho('reporter'), 'publish', subject('withdrawn', 'reporter'))).toBe(
      'forbidden',
    );
    expect(refuseWorkflow(chief, 'publish', subject('withdrawn', 'x'))).toBe('wrong-status');
  });
  it('ask for pending changes where there are none', () => {
    const article = { ...subject('published', 'x'), hasPendingChanges: false };
    expect(refuseWorkflow(chief, 'publish-changes', article)).toBe('nothing-pending');
    expect(availableActions(chief, article)).toEqual(['unpublish', 'withdraw']);
  });
  it('keep what readers once saw from being deleted', () => {
    const article = { ...subject('draft', 'x'), firstPublishedAt: new Date() };
    expect(refuseWorkflow(chief, 'delete', article)).toBe('was-published');
  });
});

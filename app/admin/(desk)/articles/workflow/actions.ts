'use server';

import { z } from 'zod';
import { articleContentSchema } from '@/lib/articles/article-content';
import { assignArticles } from '@/lib/articles/desk-list/assign-articles';
import { askGate } from '@/lib/articles/gate/ask-gate';
import { addNote } from '@/lib/articles/notes/add-note';
import { resolveNote } from '@/lib/articles/notes/resolve-note';
import { approveArticle } from '@/lib/articles/workflow/approve-article';
import { deleteDraft } from '@/lib/articles/workflow/delete-draft';
import { discardChanges } from '@/lib/articles/workflow/discard-changes';
import { publishArticle } from '@/lib/articles/workflow/publish-article';
import { publishChanges } from '@/lib/articles/workflow/publish-changes';
import { reopenArticle } from '@/lib/articles/workflow/reopen-article';
import { returnToDraft } from '@/lib/articles/workflow/return-to-draft';
import { scheduleArticle } from '@/lib/articles/workflow/schedule-article';
import { submitForReview } from '@/lib/articles/workflow/submit-for-review';
import { unpublishArticle } from '@/lib/articles/workflow/unpublish-article';
import { unscheduleArticle } from '@/lib/articles/workflow/unschedule-article';
import { withdrawArticle } from '@/lib/articles/workflow/withdraw-article';
import { deskAction } from '@/lib/auth/desk-action';
import { addCorrection } from '@/lib/corrections/add-correction';
import { editCorrection } from '@/lib/corrections/edit-correction';
import { removeCorrection } from '@/lib/corrections/remove-correction';
import { CORRECTION_KINDS } from '@/lib/corrections/types';

const id = z.number().int().positive();
const step = z.object({ articleId: id, expectedVersion: z.number().int().positive() });
const gated = step.extend({ acceptsAdvice: z.boolean().optional() });
const words = z.string().max(4_000);
const correction = z.object({ articleId: id, kind: z.enum(CORRECTION_KINDS), text: words });

export const submitForReviewAction = deskAction({
  name: 'article.submit',
  input: step,
  run: ({ actor, input, now }) => submitForReview({ actor, now, ...input }),
});

export const returnToDraftAction = deskAction({
  name: 'article.return',
  input: step.extend({ note: words.optional() }),
  run: ({ actor, input, now }) => returnToDraft({ actor, now, ...input }),
});

export const approveArticleAction = deskAction({
  name: 'article.approve',
  input: step,
  run: ({ actor, input, now }) => approveArticle({ actor, now, ...input }),
});

export const publishArticleAction = deskAction({
  name: 'article.publish',
  input: gated,
  run: ({ actor, input, now }) => publishArticle({ actor, now, ...input }),
});

export const publishChangesAction = deskAction({
  name: 'article.publish',
  input: gated.extend({ renewsAddress: z.boolean().optional() }),
  run: ({ actor, input, now }) => publishChanges({ actor, now, ...input }),
});

export const discardChangesAction = deskAction({
  name: 'article.publish',
  input: step,
  run: ({ actor, input, now }) => discardChanges({ actor, now, ...input }),
});

export const scheduleArticleAction = deskAction({
  name: 'article.schedule',
  input: gated.extend({ at: z.iso.datetime() }),
  run: ({ actor, input, now }) => scheduleArticle({ actor, now, ...input, at: new Date(input.at) }),
});

export const unscheduleArticleAction = deskAction({
  name: 'article.schedule',
  input: step,
  run: ({ actor, input, now }) => unscheduleArticle({ actor, now, ...input }),
});

export const unpublishArticleAction = deskAction({
  name: 'article.unpublish',
  input: step.extend({ note: words.optional() }),
  run: ({ actor, input, now }) => unpublishArticle({ actor, now, ...input }),
});

export const withdrawArticleAction = deskAction({
  name: 'article.withdraw',
  input: step.extend({ reason: words }),
  run: ({ actor, input, now }) => withdrawArticle({ actor, now, ...input }),
});

export const reopenArticleAction = deskAction({
  name: 'article.withdraw',
  input: step,
  run: ({ actor, input, now }) => reopenArticle({ actor, now, ...input }),
});

export const deleteDraftAction = deskAction({
  name: 'article.delete',
  input: step,
  run: ({ actor, input, now }) => deleteDraft({ actor, now, ...input }),
});

export const askGateAction = deskAction({
  name: 'article.view',
  input: z.object({ articleId: id, content: articleContentSchema }),
  run: ({ actor, input, now }) => askGate({ actor, now, ...input }),
});

export const assignArticleAction = deskAction({
  name: 'article.assign',
  input: z.object({ articleId: id, assigneeId: z.string().min(1).nullable() }),
  run: ({ actor, input, now }) =>
    assignArticles({ actor, now, articleIds: [input.articleId], assigneeId: input.assigneeId }),
});

export const addNoteAction = deskAction({
  name: 'article.note',
  input: z.object({ articleId: id, text: words, quote: words.nullish() }),
  run: ({ actor, input, now }) => addNote({ actor, now, ...input }),
});

export const resolveNoteAction = deskAction({
  name: 'article.note',
  input: z.object({ noteId: id, isResolved: z.boolean() }),
  run: ({ actor, input, now }) => resolveNote({ actor, now, ...input }),
});

export const addCorrectionAction = deskAction({
  name: 'article.correct',
  input: correction,
  run: ({ actor, input, now }) => addCorrection({ actor, now, ...input }),
});

export const editCorrectionAction = deskAction({
  name: 'article.correct',
  input: correction.extend({
    correctionId: id,
    seen: correction.pick({ kind: true }).extend({ text: z.string() }),
  }),
  run: ({ actor, input, now }) => editCorrection({ actor, now, ...input }),
});

export const removeCorrectionAction = deskAction({
  name: 'article.correct',
  input: z.object({ articleId: id, correctionId: id }),
  run: ({ actor, input, now }) => removeCorrection({ actor, now, ...input }),
});

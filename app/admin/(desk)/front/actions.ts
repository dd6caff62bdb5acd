'use server';

import { z } from 'zod';
import { deskAction } from '@/lib/auth/desk-action';
import { FRAME_LIFE_MS, signPreview } from '@/lib/auth/preview-token';
import { allowFrontPreview } from '@/lib/fronts/desk/allow-front-preview';
import { cancelFrontSchedule } from '@/lib/fronts/desk/cancel-front-schedule';
import { discardFront } from '@/lib/fronts/desk/discard-front';
import { editionInput, momentInput, versionIdInput, versionInput } from '@/lib/fronts/desk/input';
import { openFrontDraft } from '@/lib/fronts/desk/open-front-draft';
import { publishFront } from '@/lib/fronts/desk/publish-front';
import { rollbackFront } from '@/lib/fronts/desk/rollback-front';
import { scheduleFront } from '@/lib/fronts/desk/schedule-front';
import { ok } from '@/lib/platform/result';

export const openFrontDraftAction = deskAction({
  name: 'front.edit',
  input: editionInput,
  run: ({ actor, input, now }) => openFrontDraft({ actor, now, ...input }),
});

export const publishFrontAction = deskAction({
  name: 'front.publish',
  input: versionInput,
  run: ({ actor, input, now }) =>
    publishFront({ actor, now, versionId: input.versionId, expectedVersion: input.version }),
});

export const scheduleFrontAction = deskAction({
  name: 'front.publish',
  input: versionInput.extend({ liveFrom: momentInput }),
  run: ({ actor, input, now }) =>
    scheduleFront({
      actor,
      now,
      versionId: input.versionId,
      expectedVersion: input.version,
      liveFrom: input.liveFrom,
    }),
});

export const cancelFrontScheduleAction = deskAction({
  name: 'front.publish',
  input: versionIdInput,
  run: ({ actor, input, now }) => cancelFrontSchedule({ actor, now, ...input }),
});

export const discardFrontAction = deskAction({
  name: 'front.edit',
  input: versionInput,
  run: ({ actor, input }) =>
    discardFront({ actor, versionId: input.versionId, expectedVersion: input.version }),
});

export const rollbackFrontAction = deskAction({
  name: 'front.publish',
  input: versionIdInput,
  run: ({ actor, input, now }) => rollbackFront({ actor, now, ...input }),
});

export const previewFrontAction = deskAction({
  name: 'front.view',
  input: editionInput.extend({
    versionId: z.number().int().positive().nullable(),
    at: momentInput.nullable(),
  }),
  run: async ({ actor, input: { edition, versionId, at }, now }) => {
    const allowed = await allowFrontPreview({ actor, edition, versionId });
    if (!allowed.ok) return allowed;
    const token = await signPreview(edition, {
      kind: 'front',
      frontVersionId: versionId,
      at: at?.getTime() ?? null,
      expiresAt: now.getTime() + FRAME_LIFE_MS,
    });
    return ok({ path: `/preview/${token}` });
  },
});

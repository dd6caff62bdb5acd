'use server';

import { deskAction } from '@/lib/auth/desk-action';
import { FRAME_LIFE_MS, signPreview } from '@/lib/auth/preview-token';
import { createPage } from '@/lib/pages/desk/create-page';
import { deletePage } from '@/lib/pages/desk/delete-page';
import { editPage } from '@/lib/pages/desk/edit-page';
import { orderPages } from '@/lib/pages/desk/order-pages';
import {
  createPageInput,
  deletePageInput,
  editPageInput,
  orderPagesInput,
  previewPageInput,
} from '@/lib/pages/desk/page-input';
import { previewPage } from '@/lib/pages/desk/preview-page';
import { ok } from '@/lib/platform/result';

export const createPageAction = deskAction({
  name: 'page.manage',
  input: createPageInput,
  run: ({ actor, input, now }) => createPage({ actor, now, ...input }),
});

export const editPageAction = deskAction({
  name: 'page.manage',
  input: editPageInput,
  run: ({ actor, input, now }) => editPage({ actor, now, ...input }),
});

export const orderPagesAction = deskAction({
  name: 'page.manage',
  input: orderPagesInput,
  run: ({ actor, input }) => orderPages({ actor, ...input }),
});

export const deletePageAction = deskAction({
  name: 'page.manage',
  input: deletePageInput,
  run: ({ actor, input }) => deletePage({ actor, ...input }),
});

/** The address of the page as it stands in the editor, for a frame beside it. */
export const previewPageAction = deskAction({
  name: 'page.manage',
  input: previewPageInput,
  run: async ({ actor, input, now }) => {
    const expiresAt = new Date(now.getTime() + FRAME_LIFE_MS);
    const kept = await previewPage({ actor, expiresAt, ...input, title: input.title ?? '' });
    if (!kept.ok) return kept;
    const { previewId } = kept.value;
    const claims = { kind: 'page', previewId, expiresAt: expiresAt.getTime() } as const;
    return ok({ path: `/preview/${await signPreview(input.edition, claims)}` });
  },
});

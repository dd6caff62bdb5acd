'use server';

import { deskAction } from '@/lib/auth/desk-action';
import { createPage } from '@/lib/pages/desk/create-page';
import { deletePage } from '@/lib/pages/desk/delete-page';
import { editPage } from '@/lib/pages/desk/edit-page';
import { orderPages } from '@/lib/pages/desk/order-pages';
import {
  createPageInput,
  deletePageInput,
  editPageInput,
  orderPagesInput,
} from '@/lib/pages/desk/page-input';

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

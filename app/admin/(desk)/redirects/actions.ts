'use server';

import { deskAction } from '@/lib/auth/desk-action';
import { addRedirect } from '@/lib/redirects/desk/add-redirect';
import { deleteRedirect } from '@/lib/redirects/desk/delete-redirect';
import { editRedirect } from '@/lib/redirects/desk/edit-redirect';
import { pasteRedirects } from '@/lib/redirects/desk/paste-redirects';
import {
  addRedirectInput,
  deleteRedirectInput,
  editRedirectInput,
  pasteRedirectsInput,
} from '@/lib/redirects/desk/redirect-input';

export const addRedirectAction = deskAction({
  name: 'redirect.manage',
  input: addRedirectInput,
  run: ({ actor, input }) => addRedirect({ actor, ...input }),
});

export const editRedirectAction = deskAction({
  name: 'redirect.manage',
  input: editRedirectInput,
  run: ({ actor, input }) => editRedirect({ actor, ...input }),
});

export const deleteRedirectAction = deskAction({
  name: 'redirect.manage',
  input: deleteRedirectInput,
  run: ({ actor, input }) => deleteRedirect({ actor, ...input }),
});

export const pasteRedirectsAction = deskAction({
  name: 'redirect.manage',
  input: pasteRedirectsInput,
  run: ({ actor, input }) => pasteRedirects({ actor, ...input }),
});

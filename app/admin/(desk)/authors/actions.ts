'use server';

import { deskAction } from '@/lib/auth/desk-action';
import { createAuthorInput, editAuthorInput } from '@/lib/authors/desk/author-input';
import { createAuthor } from '@/lib/authors/desk/create-author';
import { editAuthor } from '@/lib/authors/desk/edit-author';

export const createAuthorAction = deskAction({
  name: 'author.manage',
  input: createAuthorInput,
  run: ({ actor, input }) => createAuthor({ actor, ...input }),
});

export const editAuthorAction = deskAction({
  name: 'author.manage',
  input: editAuthorInput,
  run: ({ actor, input }) => editAuthor({ actor, ...input }),
});

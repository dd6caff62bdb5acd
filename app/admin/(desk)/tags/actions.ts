'use server';

import { deskAction } from '@/lib/auth/desk-action';
import { createTag } from '@/lib/tags/create-tag';
import { editTag } from '@/lib/tags/desk/edit-tag';
import { mergeTags } from '@/lib/tags/desk/merge-tags';
import { createTagInput, editTagInput, mergeTagsInput } from '@/lib/tags/desk/tag-input';

export const createTagAction = deskAction({
  name: 'tag.create',
  input: createTagInput,
  run: ({ actor, input }) => createTag({ actor, ...input }),
});

export const editTagAction = deskAction({
  name: 'tag.manage',
  input: editTagInput,
  run: ({ actor, input }) => editTag({ actor, ...input }),
});

export const mergeTagsAction = deskAction({
  name: 'tag.manage',
  input: mergeTagsInput,
  run: ({ actor, input }) => mergeTags({ actor, ...input }),
});

'use server';

import { deskAction } from '@/lib/auth/desk-action';
import { createSection } from '@/lib/sections/desk/create-section';
import { deleteSection } from '@/lib/sections/desk/delete-section';
import { editSection } from '@/lib/sections/desk/edit-section';
import { mergeSections } from '@/lib/sections/desk/merge-sections';
import { orderSections } from '@/lib/sections/desk/order-sections';
import {
  createSectionInput,
  deleteSectionInput,
  editSectionInput,
  mergeSectionsInput,
  orderSectionsInput,
} from '@/lib/sections/desk/section-input';

export const createSectionAction = deskAction({
  name: 'section.manage',
  input: createSectionInput,
  run: ({ actor, input }) => createSection({ actor, ...input }),
});

export const editSectionAction = deskAction({
  name: 'section.manage',
  input: editSectionInput,
  run: ({ actor, input }) => editSection({ actor, ...input }),
});

export const orderSectionsAction = deskAction({
  name: 'section.manage',
  input: orderSectionsInput,
  run: ({ actor, input }) => orderSections({ actor, ...input }),
});

export const mergeSectionsAction = deskAction({
  name: 'section.manage',
  input: mergeSectionsInput,
  run: ({ actor, input }) => mergeSections({ actor, ...input }),
});

export const deleteSectionAction = deskAction({
  name: 'section.manage',
  input: deleteSectionInput,
  run: ({ actor, input }) => deleteSection({ actor, ...input }),
});

import type { EditorEdition } from '@/components/admin/editor/editor-types';
import type { PageActions } from '@/components/admin/pages/page-actions';
import { bodyReferences } from '@/lib/articles/body/body-references';
import type { BodyDocument } from '@/lib/articles/body/body-schema';
import { getEditorReferences } from '@/lib/articles/editing/picker-queries';
import type { EditorReferences } from '@/lib/articles/editing/references/reference-types';
import type { PersonActor } from '@/lib/auth/actor';
import type { Edition } from '@/lib/i18n/editions';
import { getEditionContext } from '@/lib/i18n/get-edition-context';
import { createPageAction, editPageAction, previewPageAction } from './actions';

/** What the editor of a static page needs beside the page itself. */
export async function loadEditor(
  actor: PersonActor,
  edition: Edition,
  body: BodyDocument,
): Promise<{
  edition: EditorEdition;
  references: EditorReferences;
  personId: string;
  actions: PageActions;
}> {
  const { mediaIds, articleIds } = bodyReferences(body);
  const [context, references] = await Promise.all([
    getEditionContext(edition),
    getEditorReferences(actor, { pictures: mediaIds, articles: articleIds, authors: [], tags: [] }),
  ]);
  const { siteName, timeZone, clockName } = context.settings;
  return {
    edition: {
      edition,
      direction: context.direction,
      siteName,
      siteUrl: context.siteUrl,
      timeZone,
      clockName,
    },
    references,
    personId: actor.id,
    actions: { create: createPageAction, edit: editPageAction, preview: previewPageAction },
  };
}

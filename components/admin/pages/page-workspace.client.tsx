'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { BodyPaper } from '@/components/admin/editor/body/body-paper.client';
import { PAGE_COMMANDS } from '@/components/admin/editor/commands';
import { EditorSurroundingsProvider } from '@/components/admin/editor/editor-context.client';
import type { EditorEdition } from '@/components/admin/editor/editor-types';
import { useReferences } from '@/components/admin/editor/references.client';
import { useSaveKey } from '@/components/admin/editor/use-save-key.client';
import { useSurroundings } from '@/components/admin/editor/use-surroundings.client';
import { bodyReferences } from '@/lib/articles/body/body-references';
import type { EditorReferences } from '@/lib/articles/editing/references/reference-types';
import type { EditingPage } from '@/lib/pages/desk/types';
import { LeaveDialog } from './leave-dialog.client';
import type { PageActions } from './page-actions';
import { PageBar } from './page-bar.client';
import type { PageCopy } from './page-copies';
import { PageInspector } from './page-inspector.client';
import { PageNotices } from './page-notices.client';
import { PageWords } from './page-words.client';
import { usePageDocument } from './use-page-document.client';

export interface PageWorkspaceProps {
  /** Null for a new page. */
  page: EditingPage | null;
  /** When it was saved last, in the person's language; null for a new page. */
  savedWhen: string | null;
  edition: EditorEdition;
  /** What the body names. */
  references: EditorReferences;
  personId: string;
  copy: PageCopy | null;
  actions: PageActions;
}

/** The editor of a static page: bar above, paper in the middle, address and publication beside it. */
export function PageWorkspace(props: PageWorkspaceProps) {
  const { page, savedWhen, edition, references: known, personId, copy, actions } = props;
  const t = useTranslations('desk.pages');
  const document = usePageDocument({ page, edition: edition.edition, personId, copy, actions });
  const { fields, change, save } = document;
  const references = useReferences(
    known,
    useMemo(() => {
      const { mediaIds, articleIds } = bodyReferences(fields.body);
      return { pictures: mediaIds, articles: articleIds, authors: [], tags: [] };
    }, [fields.body]),
  );
  const { surroundings, panel, closePanel, chooser } = useSurroundings({
    articleId: null,
    edition,
    references,
    commands: PAGE_COMMANDS,
    isReadOnly: document.conflict !== null,
  });
  useSaveKey(save);
  return (
    <EditorSurroundingsProvider value={surroundings}>
      <PageBar document={document} savedWhen={savedWhen} edition={edition} />
      <PageNotices document={document} timeZone={edition.timeZone} />
      <div className="editor">
        <div className="editor-canvas">
          <div className="paper" lang={edition.edition} dir={edition.direction}>
            <h1 className="visually-hidden">{t('heading', { title: fields.title || t('untitled') })}</h1>
            <PageWords document={document} />
            <BodyPaper
              body={fields.body}
              onBody={(body) => change({ body })}
              replaceEpoch={document.replaceEpoch}
              panel={panel}
              closePanel={closePanel}
            />
          </div>
        </div>
        <PageInspector document={document} edition={edition} preview={actions.preview} />
      </div>
      {chooser}
      <LeaveDialog isDirty={document.isDirty} save={save} />
    </EditorSurroundingsProvider>
  );
}

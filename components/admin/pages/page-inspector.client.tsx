'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useEditorSurroundings } from '@/components/admin/editor/editor-context.client';
import type { EditorEdition } from '@/components/admin/editor/editor-types';
import { SearchPreview } from '@/components/admin/editor/inspector/search-preview';
import { TextField } from '@/components/admin/newsroom/text-field.client';
import { encodePath } from '@/lib/i18n/address';
import { pagePath } from '@/lib/pages/page-path';
import type { PageActions } from './page-actions';
import { PagePreview } from './page-preview.client';
import { madeSlug, type PageDocument } from './use-page-document.client';
import { pageFieldId } from './use-page-faults.client';

interface PageInspectorProps {
  document: PageDocument;
  edition: EditorEdition;
  preview: PageActions['preview'];
}

/** Whether readers see the page, where they find it, and how search engines show it. */
export function PageInspector({ document, edition, preview }: PageInspectorProps) {
  const t = useTranslations('desk.pages');
  const { isReadOnly } = useEditorSurroundings();
  const { id, fields, stored, change, errorOf } = document;
  const made = madeSlug(fields.title, edition.edition);
  return (
    <aside className="inspector" aria-label={t('inspector')}>
      <section className="inspector-section" aria-labelledby="page-publication-title">
        <h2 id="page-publication-title">{t('publication.title')}</h2>
        <label className="choice">
          <input
            type="checkbox"
            checked={fields.status === 'published'}
            disabled={isReadOnly}
            aria-describedby="page-publication-hint"
            onChange={({ target }) => change({ status: target.checked ? 'published' : 'draft' })}
          />
          {t('fields.isPublished')}
        </label>
        <p id="page-publication-hint" className="field-hint">
          {t(`publication.${fields.status}`)}
        </p>
        {id !== null && stored.status === 'published' && (
          <a
            className="text-link"
            href={encodePath(pagePath(edition.edition, stored.slug))}
            target="_blank"
            rel="noopener"
          >
            {t('view')}
          </a>
        )}
      </section>
      <PagePreview document={document} edition={edition.edition} preview={preview} />
      <section className="inspector-section" aria-labelledby="page-address-title">
        <h2 id="page-address-title">{t('address.title')}</h2>
        <TextField
          id={pageFieldId('slug')}
          label={t('fields.slug')}
          hint={t('fields.slugHint')}
          placeholder={made}
          value={fields.slug}
          error={errorOf('slug')}
          isReadOnly={isReadOnly}
          onChange={(slug) => change({ slug: slug.replace(/\s+/g, '-') })}
        />
        <p className="field-hint">{t('address.preview')}</p>
        <SearchPreview
          edition={edition}
          title={fields.title || t('untitled')}
          description={fields.description ?? ''}
          path={pagePath(edition.edition, fields.slug || made)}
        />
      </section>
      <section className="inspector-section" aria-labelledby="page-place-title">
        <h2 id="page-place-title">{t('place.title')}</h2>
        <p className="field-hint">{t('place.hint')}</p>
        <Link className="text-link" href={`/admin/pages?edition=${edition.edition}`} prefetch={false}>
          {t('place.order')}
        </Link>
      </section>
    </aside>
  );
}

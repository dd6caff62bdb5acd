'use client';

import { useTranslations } from 'next-intl';
import { Field } from '@/components/admin/ui/field';
import type { ArticleContent } from '@/lib/articles/article-content';
import type { SectionChoice } from '@/lib/articles/editing/references/reference-types';
import { ARTICLE_GENRES, ARTICLE_KINDS, type ArticleGenre, type ArticleKind } from '@/lib/articles/types';
import { useEditorSurroundings } from '../editor-context.client';
import type { ChangeContent } from '../editor-types';
import { placeId } from '../places';
import { AuthorsField } from './authors-field.client';
import { type CreateTagAction, TagsField } from './tags-field.client';

interface ClassificationSectionProps {
  content: ArticleContent;
  change: ChangeContent;
  sections: SectionChoice[];
  createTag: CreateTagAction;
}

/** What sort of article it is, and where it belongs. */
export function ClassificationSection({ content, change, sections, createTag }: ClassificationSectionProps) {
  const t = useTranslations('desk.editor.classification');
  const { isReadOnly } = useEditorSurroundings();
  const top = sections.filter((section) => section.parentId === null);
  return (
    <section className="inspector-section" aria-labelledby="classification-title">
      <h2 id="classification-title">{t('title')}</h2>
      <Field id={placeId('section')} label={t('section')}>
        <select
          id={placeId('section')}
          className="input"
          value={content.sectionId ?? ''}
          disabled={isReadOnly}
          onChange={(event) => change({ sectionId: Number(event.target.value) || null })}
        >
          <option value="">{t('noSection')}</option>
          {top.map((section) => {
            const inside = sections.filter((child) => child.parentId === section.id);
            if (inside.length === 0)
              return (
                <option key={section.id} value={section.id}>
                  {section.name}
                </option>
              );
            return (
              <optgroup key={section.id} label={section.name}>
                <option value={section.id}>{section.name}</option>
                {inside.map((child) => (
                  <option key={child.id} value={child.id}>
                    {t('subsection', { section: section.name, name: child.name })}
                  </option>
                ))}
              </optgroup>
            );
          })}
        </select>
      </Field>
      <div className="field-pair">
        <Field id={placeId('kind')} label={t('kind')}>
          <select
            id={placeId('kind')}
            className="input"
            value={content.kind}
            disabled={isReadOnly}
            onChange={(event) => change({ kind: event.target.value as ArticleKind })}
          >
            {ARTICLE_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {t(`kinds.${kind}`)}
              </option>
            ))}
          </select>
        </Field>
        <Field id={placeId('genre')} label={t('genre')}>
          <select
            id={placeId('genre')}
            className="input"
            value={content.genre ?? ''}
            disabled={isReadOnly}
            onChange={(event) => change({ genre: (event.target.value || null) as ArticleGenre | null })}
          >
            <option value="">{t('noGenre')}</option>
            {ARTICLE_GENRES.map((genre) => (
              <option key={genre} value={genre}>
                {t(`genres.${genre}`)}
              </option>
            ))}
          </select>
        </Field>
      </div>
      <AuthorsField authorIds={content.authorIds} onChange={(authorIds) => change({ authorIds })} />
      <TagsField content={content} onChange={(tagIds) => change({ tagIds })} createTag={createTag} />
    </section>
  );
}

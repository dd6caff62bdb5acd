'use client';

import { useTranslations } from 'next-intl';
import { Field } from '@/components/admin/ui/field';
import { SLUG_MAX_BYTES, slugFromHeadline } from '@/lib/arabic/slug';
import type { ArticleContent } from '@/lib/articles/article-content';
import type { SectionChoice } from '@/lib/articles/editing/references/reference-types';
import { useEditorSurroundings } from '../editor-context.client';
import type { ChangeContent } from '../editor-types';
import { AutoTextarea } from '../paper/auto-textarea.client';
import { LengthCount } from '../paper/length-count.client';
import { ADVISED_LENGTHS } from '../paper/text-lengths';
import { placeId } from '../places';
import { SharePreviews } from './share-previews.client';

interface SeoSectionProps {
  content: ArticleContent;
  change: ChangeContent;
  sections: SectionChoice[];
}

const byteLength = (text: string) => new TextEncoder().encode(text).length;

/** The address, and what search engines and networks show of the article. */
export function SeoSection({ content, change, sections }: SeoSectionProps) {
  const t = useTranslations('desk.editor.seo');
  const { articleId, edition, hasTypingAids, isReadOnly } = useEditorSurroundings();
  const made = slugFromHeadline(content.headline);
  const slug = content.slug ?? '';
  const cleaned = slug === '' ? '' : slugFromHeadline(slug);
  const bytes = byteLength(cleaned || made);
  const section = sections.find((candidate) => candidate.id === content.sectionId);
  const path = `${section?.path ?? ''}/${articleId}/${cleaned || made}`;
  const fields = [
    { name: 'seoTitle', instead: content.headline },
    { name: 'seoDescription', instead: content.standfirst ?? '' },
  ] as const;
  return (
    <section className="inspector-section" aria-labelledby="seo-title">
      <h2 id="seo-title">{t('title')}</h2>
      <Field
        id={placeId('slug')}
        label={t('slug')}
        hint={t('slugHint', { bytes, max: SLUG_MAX_BYTES })}
        error={byteLength(slug) > SLUG_MAX_BYTES ? t('slugTooLong') : undefined}
      >
        <input
          id={placeId('slug')}
          className="input"
          value={slug}
          placeholder={made}
          readOnly={isReadOnly}
          dir="auto"
          maxLength={400}
          aria-describedby={`${placeId('slug')}-hint`}
          onChange={(event) => change({ slug: event.target.value.replace(/\s+/g, '-') })}
          onBlur={() => slug !== '' && cleaned !== slug && change({ slug: cleaned })}
        />
      </Field>
      {fields.map(({ name, instead }) => {
        const text = content[name] ?? '';
        const advised = ADVISED_LENGTHS[name];
        return (
          <div key={name} className="field">
            <div className="field-head">
              <label htmlFor={placeId(name)}>{t(`fields.${name}`)}</label>
              {advised && text !== '' && (
                <LengthCount id={`${placeId(name)}-count`} text={text} advised={advised} />
              )}
            </div>
            <AutoTextarea
              id={placeId(name)}
              className="input"
              value={text}
              onText={(value) => change({ [name]: value })}
              aids={hasTypingAids ? edition.edition : null}
              isOneLine
              readOnly={isReadOnly}
              placeholder={instead}
              lang={edition.edition}
              dir="auto"
            />
          </div>
        );
      })}
      <label className="choice">
        <input
          type="checkbox"
          checked={!content.isIndexed}
          disabled={isReadOnly}
          onChange={(event) => change({ isIndexed: !event.target.checked })}
        />
        {t('notIndexed')}
      </label>
      <SharePreviews content={content} path={path} sectionName={section?.name ?? null} />
    </section>
  );
}

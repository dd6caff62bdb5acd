'use client';

import { useTranslations } from 'next-intl';
import type { ArticleContent } from '@/lib/articles/article-content';
import { useEditorSurroundings } from '../editor-context.client';
import { FocalPicture } from '../views/focal-picture';
import { cut, SearchPreview } from './search-preview';

interface SharePreviewsProps {
  content: ArticleContent;
  /** Decoded. */
  path: string;
  sectionName: string | null;
}

/** How the article looks where only a little of it is shown: a search result, a shared link, a feed. */
export function SharePreviews({ content, path, sectionName }: SharePreviewsProps) {
  const t = useTranslations('desk.editor.previews');
  const { edition, references } = useEditorSurroundings();
  const title = content.seoTitle || content.headline || t('untitled');
  const description = content.seoDescription || content.standfirst || '';
  const picture = content.heroMediaId === null ? null : references.known.pictures.get(content.heroMediaId);
  const host = new URL(edition.siteUrl).host;
  return (
    <details className="previews">
      <summary>{t('title')}</summary>
      <h3>{t('search')}</h3>
      <SearchPreview edition={edition} title={title} description={description} path={path} />
      <h3>{t('share')}</h3>
      <div className="preview preview-share" lang={edition.edition} dir={edition.direction}>
        {picture ? (
          <FocalPicture picture={picture} alt="" maxWidth={640} isFocusShown={false} />
        ) : (
          <p className="preview-no-picture">{t('noPicture')}</p>
        )}
        <span className="preview-address" dir="ltr">
          {host}
        </span>
        <b>{cut(title, 90)}</b>
      </div>
      <h3>{t('feed')}</h3>
      <div className="preview" lang={edition.edition} dir={edition.direction}>
        <span className="preview-address">{[edition.siteName, sectionName].filter(Boolean).join(' · ')}</span>
        <b>{content.headline || t('untitled')}</b>
        {content.standfirst && <p>{content.standfirst}</p>}
      </div>
    </details>
  );
}

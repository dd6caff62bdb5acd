'use client';

import { useTranslations } from 'next-intl';
import { Field } from '@/components/admin/ui/field';
import type { ArticleContent } from '@/lib/articles/article-content';
import { useEditorSurroundings } from '../editor-context.client';
import type { ChangeContent } from '../editor-types';
import { AutoTextarea } from '../paper/auto-textarea.client';
import { placeId } from '../places';
import { MomentField } from './moment-field.client';

interface PublicationSectionProps {
  content: ArticleContent;
  change: ChangeContent;
}

/** What the newsroom knows about the article and readers never see, and when it may be read. */
export function PublicationSection({ content, change }: PublicationSectionProps) {
  const t = useTranslations('desk.editor.publication');
  const { edition, isReadOnly } = useEditorSurroundings();
  const clock = t('clock', { clock: edition.clockName });
  return (
    <section className="inspector-section" aria-labelledby="publication-title">
      <h2 id="publication-title">{t('title')}</h2>
      <label className="choice">
        <input
          type="checkbox"
          checked={content.isFrontCandidate}
          disabled={isReadOnly}
          onChange={(event) => change({ isFrontCandidate: event.target.checked })}
        />
        {t('frontCandidate')}
      </label>
      <MomentField
        id={placeId('embargo')}
        label={t('embargo')}
        hint={`${t('embargoHint')} ${clock}`}
        value={content.embargoUntil}
        timeZone={edition.timeZone}
        isDisabled={isReadOnly}
        onChange={(embargoUntil) => change({ embargoUntil })}
      />
      <MomentField
        id={placeId('expiry')}
        label={t('expiry')}
        hint={`${t('expiryHint')} ${clock}`}
        value={content.expiresAt}
        timeZone={edition.timeZone}
        isDisabled={isReadOnly}
        onChange={(expiresAt) => change({ expiresAt })}
      />
      <Field id={placeId('sources')} label={t('sources')} hint={t('sourcesHint')}>
        <AutoTextarea
          id={placeId('sources')}
          className="input"
          value={content.sources ?? ''}
          onText={(sources) => change({ sources })}
          aids={null}
          readOnly={isReadOnly}
          aria-describedby={`${placeId('sources')}-hint`}
          maxLength={10_000}
          dir="auto"
        />
      </Field>
    </section>
  );
}

'use client';

import { useTranslations } from 'next-intl';
import type { ArticleContent } from '@/lib/articles/article-content';
import { blockDirection } from '@/lib/articles/block-direction';
import { useEditorSurroundings } from '../editor-context.client';
import type { ChangeContent } from '../editor-types';
import { placeId } from '../places';
import { AutoTextarea } from './auto-textarea.client';
import { LengthCount } from './length-count.client';
import { ADVISED_LENGTHS } from './text-lengths';

interface PaperFieldsProps {
  content: ArticleContent;
  change: ChangeContent;
}

const FIELDS = ['kicker', 'headline', 'standfirst', 'dateline'] as const;

/** Kicker, headline, standfirst and dateline as they stand on the page. */
export function PaperFields({ content, change }: PaperFieldsProps) {
  const t = useTranslations('desk.editor.paper');
  const { edition, hasTypingAids, isReadOnly } = useEditorSurroundings();
  return (
    <div className="paper-fields">
      {FIELDS.map((field) => {
        const text = content[field] ?? '';
        const advised = ADVISED_LENGTHS[field];
        return (
          <div key={field} className={`paper-field paper-field-${field}`}>
            <div className="paper-field-head">
              <label htmlFor={placeId(field)}>{t(`fields.${field}`)}</label>
              {advised && <LengthCount id={`${placeId(field)}-count`} text={text} advised={advised} />}
            </div>
            <AutoTextarea
              id={placeId(field)}
              value={text}
              onText={(value) => change({ [field]: value })}
              aids={hasTypingAids ? edition.edition : null}
              isOneLine={field !== 'standfirst'}
              placeholder={t(`placeholders.${field}`)}
              aria-describedby={advised ? `${placeId(field)}-count` : undefined}
              lang={edition.edition}
              dir={blockDirection(text, edition.direction) ?? edition.direction}
              readOnly={isReadOnly}
              spellCheck
            />
          </div>
        );
      })}
    </div>
  );
}

'use client';

import { useTranslations } from 'next-intl';
import type { ArticleContent } from '@/lib/articles/article-content';
import type { ChangeContent } from '../editor-types';
import { placeId } from '../places';
import { PaperField } from './paper-field.client';
import { ADVISED_LENGTHS } from './text-lengths';

interface PaperFieldsProps {
  content: ArticleContent;
  change: ChangeContent;
}

const FIELDS = ['kicker', 'headline', 'standfirst', 'dateline'] as const;

/** Kicker, headline, standfirst and dateline as they stand on the page. */
export function PaperFields({ content, change }: PaperFieldsProps) {
  const t = useTranslations('desk.editor.paper');
  return (
    <div className="paper-fields">
      {FIELDS.map((field) => (
        <PaperField
          key={field}
          id={placeId(field)}
          look={field}
          label={t(`fields.${field}`)}
          text={content[field] ?? ''}
          onText={(value) => change({ [field]: value })}
          placeholder={t(`placeholders.${field}`)}
          isOneLine={field !== 'standfirst'}
          advised={ADVISED_LENGTHS[field]}
        />
      ))}
    </div>
  );
}

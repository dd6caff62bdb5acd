'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useChoices } from '@/components/admin/newsroom/use-choices.client';
import type { ArticleChoice } from '@/lib/articles/editing/references/reference-types';
import type { Edition } from '@/lib/i18n/editions';
import { useEditorSurroundings } from '../editor-context.client';
import { ChoiceBox } from '../inspector/choice-box.client';

interface ArticleChoicesProps {
  /** Whose articles: the edition's of the screen where none is named. */
  edition?: Edition;
  onPick: (article: ArticleChoice) => void;
  isPossible?: (article: ArticleChoice) => boolean;
  /** What is said of an article that cannot be picked. */
  impossible?: string;
}

/** Articles of an edition by the words of their headlines, newest first. */
export function ArticleChoices({
  edition,
  onPick,
  isPossible = () => true,
  impossible,
}: ArticleChoicesProps) {
  const t = useTranslations('desk.editor.articleChoices');
  const tStatus = useTranslations('desk.statuses');
  const { articleId, edition: own } = useEditorSurroundings();
  const shown = edition ?? own.edition;
  const [query, setQuery] = useState('');
  const { choices, isFailed } = useChoices('articles', {
    edition: shown,
    query,
    ...(articleId === null ? {} : { exceptId: articleId }),
    isOn: true,
  });
  return (
    <ChoiceBox
      id="article-choices"
      label={t('label')}
      placeholder={t('placeholder')}
      query={query}
      onQuery={setQuery}
      choices={choices ?? []}
      isOpenAlways
      isFailed={isFailed}
      keyOf={(article) => String(article.id)}
      show={(article) => (
        <>
          {article.headline ? <bdi lang={shown}>{article.headline}</bdi> : t('untitled')}
          <small>
            {[article.sectionName, tStatus(article.status), !isPossible(article) && impossible]
              .filter(Boolean)
              .join(' · ')}
          </small>
        </>
      )}
      onPick={(article) => isPossible(article) && onPick(article)}
    />
  );
}

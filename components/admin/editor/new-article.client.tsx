'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useDeskAction } from '@/components/admin/ui/use-desk-action.client';
import type { DeskActionResult } from '@/lib/auth/desk-action-result';
import { DEFAULT_EDITION, type Edition } from '@/lib/i18n/editions';

interface NewArticleProps {
  /** Editions that are at work. */
  editions: Edition[];
  createArticle: (input: {
    edition: Edition;
  }) => Promise<DeskActionResult<{ articleId: number }, 'forbidden' | 'unknown-section'>>;
}

/** Where there is only one edition nothing is asked. */
export function NewArticle({ editions, createArticle }: NewArticleProps) {
  const t = useTranslations('desk.editor.new');
  const router = useRouter();
  const { run, isPending } = useDeskAction(createArticle);
  const [hasFailed, setHasFailed] = useState(false);
  const begin = useCallback(
    async (edition: Edition) => {
      setHasFailed(false);
      const made = await run({ edition });
      if (made.ok) router.replace(`/admin/articles/${made.value.articleId}`);
      else setHasFailed(true);
    },
    [run, router],
  );
  const [only = DEFAULT_EDITION, ...others] = editions;
  const isAsked = others.length > 0;
  const hasBegun = useRef(false);
  useEffect(() => {
    if (isAsked || hasBegun.current) return;
    hasBegun.current = true;
    void begin(only);
  }, [isAsked, only, begin]);
  return (
    <>
      <header className="desk-head">
        <h1>{t('title')}</h1>
      </header>
      {isAsked ? (
        <>
          <p>{t('lead')}</p>
          <div className="flex flex-wrap gap-2 my-3">
            {editions.map((edition) => (
              <button
                key={edition}
                type="button"
                className="button"
                disabled={isPending}
                onClick={() => begin(edition)}
              >
                {t(`editions.${edition}`)}
              </button>
            ))}
          </div>
        </>
      ) : (
        hasFailed && (
          <button type="button" className="button" onClick={() => begin(only)}>
            {t('again')}
          </button>
        )
      )}
      <p role="status">{isPending ? t('making') : hasFailed ? t('failed') : ''}</p>
    </>
  );
}

'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Dialog } from '@/components/admin/ui/dialog.client';
import { useToast } from '@/components/admin/ui/toast.client';
import { useDeskAction } from '@/components/admin/ui/use-desk-action.client';
import { useRefreshAfter } from '@/components/admin/ui/use-refresh-after.client';
import { isolateInsert } from '@/lib/arabic/bidi';
import type { ArticleChoice } from '@/lib/articles/editing/references/reference-types';
import type { EditionHolder } from '@/lib/articles/translations/types';
import type { DeskActionResult } from '@/lib/auth/desk-action-result';
import type { Edition } from '@/lib/i18n/editions';
import { ArticleChoices } from './article-choices.client';

export type LinkTranslationAction = (input: {
  articleId: number;
  translationId: number;
}) => Promise<
  DeskActionResult<
    { translationId: number },
    'forbidden' | 'not-found' | 'translation-gone' | 'withdrawn' | 'same-edition' | 'edition-taken'
  >
>;

interface TranslationDialogProps {
  articleId: number;
  /** Those whose article is still to be named. */
  editions: readonly Edition[];
  link: LinkTranslationAction;
  isOpen: boolean;
  onClose: () => void;
  /** It is done: closes it. */
  onLinked: () => void;
}

/** Names the article of another edition that tells the same story. */
export function TranslationDialog({ isOpen, onClose, ...props }: TranslationDialogProps) {
  const t = useTranslations('desk.editor.translations');
  return (
    <Dialog isOpen={isOpen} title={t('linking')} onClose={onClose}>
      <TranslationChoice {...props} />
    </Dialog>
  );
}

function TranslationChoice({
  articleId,
  editions,
  link,
  onLinked,
}: Omit<TranslationDialogProps, 'isOpen' | 'onClose'>) {
  const t = useTranslations('desk.editor.translations');
  const toast = useToast();
  const refreshAfter = useRefreshAfter();
  const { run, isPending } = useDeskAction(link);
  const [chosen, setChosen] = useState<Edition | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const edition = editions.find((one) => one === chosen) ?? editions[0];
  if (!edition) return null;

  const wordsOf = (code: string, detail: unknown): string | null => {
    if (code === 'not-found' || code === 'translation-gone') return t('gone');
    if (code === 'withdrawn') return t('withdrawn');
    if (code === 'same-edition') return t('same');
    if (code !== 'edition-taken') return null;
    const holder = detail as EditionHolder;
    return t('taken', {
      edition: t(`editions.${holder.edition}`),
      headline: isolateInsert(holder.headline),
    });
  };
  const pick = async ({ id }: ArticleChoice) => {
    if (isPending) return;
    setProblem(null);
    const result = await run({ articleId, translationId: id });
    if (result.ok) {
      toast(t('linked'));
      onLinked();
    } else setProblem(wordsOf(result.code, 'detail' in result ? result.detail : null));
    refreshAfter(result);
  };
  return (
    <div className="dialog-form">
      <fieldset className="segments">
        <legend className="visually-hidden">{t('edition')}</legend>
        {editions.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === edition}
            onClick={() => {
              setChosen(one);
              setProblem(null);
            }}
          >
            {t(`editions.${one}`)}
          </button>
        ))}
      </fieldset>
      {problem && (
        <p className="field-error" role="alert">
          {problem}
        </p>
      )}
      <ArticleChoices key={edition} edition={edition} onPick={(article) => void pick(article)} />
    </div>
  );
}

'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { DeskIcon } from '@/components/admin/ui/desk-icon';
import { useToast } from '@/components/admin/ui/toast.client';
import { useDeskAction } from '@/components/admin/ui/use-desk-action.client';
import { useRefreshAfter } from '@/components/admin/ui/use-refresh-after.client';
import type { EditingArticle } from '@/lib/articles/editing/types';
import type { LinkedTranslation } from '@/lib/articles/translations/types';
import type { DeskActionResult } from '@/lib/auth/desk-action-result';
import type { Edition } from '@/lib/i18n/editions';
import { type LinkTranslationAction, TranslationDialog } from '../dialogs/translation-dialog.client';

type UnlinkTranslationAction = (input: {
  articleId: number;
}) => Promise<DeskActionResult<{ unlinked: number }, 'forbidden' | 'not-found'>>;

export interface Translations {
  /** Those that the paper publishes. */
  editions: readonly Edition[];
  linked: readonly LinkedTranslation[];
  link: LinkTranslationAction;
  unlink: UnlinkTranslationAction;
}

/** Which articles of other editions tell the same story; whoever may edit the article links and unlinks it. */
export function TranslationsSection({
  article,
  translations: { editions, linked, link, unlink },
}: {
  article: EditingArticle;
  translations: Translations;
}) {
  const t = useTranslations('desk.editor.translations');
  const tFailures = useTranslations('desk.workflow.failures');
  const toast = useToast();
  const refreshAfter = useRefreshAfter();
  const { run, isPending } = useDeskAction(unlink);
  const heading = useRef<HTMLHeadingElement>(null);
  const [isLinking, setIsLinking] = useState(false);
  const hasLinked = useRef(false);
  useEffect(() => {
    if (isLinking || !hasLinked.current) return;
    hasLinked.current = false;
    // The dialog has given focus back to a button that goes with the last edition.
    heading.current?.focus();
  }, [isLinking]);
  const { mayEdit } = article.viewer;
  const free = editions.filter((edition) => edition !== article.edition && !hasOne(linked, edition));
  if (editions.length < 2 || (!mayEdit && linked.length === 0)) return null;

  const takeOut = async () => {
    const result = await run({ articleId: article.id });
    if (result.ok) {
      toast(t('unlinked', { count: result.value.unlinked }));
      // The button goes with the links.
      heading.current?.focus();
    } else if (result.code === 'not-found') toast(tFailures(result.code), 'danger');
    refreshAfter(result);
  };
  return (
    <section className="inspector-section" aria-labelledby="translations-title">
      <h2 id="translations-title" ref={heading} tabIndex={-1}>
        {t('title')}
      </h2>
      {linked.length === 0 ? <p className="field-hint">{t('none')}</p> : <LinkedList linked={linked} />}
      {mayEdit && (
        <>
          {free.length > 0 && <p className="field-hint">{t('hint')}</p>}
          <div className="workflow-steps">
            {free.length > 0 && (
              <button type="button" className="button" onClick={() => setIsLinking(true)}>
                <DeskIcon name="link" isSmall />
                {t('add')}
              </button>
            )}
            {linked.length > 0 && (
              <button type="button" className="button" disabled={isPending} onClick={() => void takeOut()}>
                {t('remove', { count: linked.length })}
              </button>
            )}
          </div>
          <TranslationDialog
            articleId={article.id}
            editions={free}
            link={link}
            isOpen={isLinking}
            onClose={() => setIsLinking(false)}
            onLinked={() => {
              hasLinked.current = true;
              setIsLinking(false);
            }}
          />
        </>
      )}
    </section>
  );
}

function LinkedList({ linked }: { linked: readonly LinkedTranslation[] }) {
  const t = useTranslations('desk.editor.translations');
  const tChoices = useTranslations('desk.editor.articleChoices');
  const tStatus = useTranslations('desk.statuses');
  return (
    <ul className="translation-list" aria-labelledby="translations-title">
      {linked.map(({ id, edition, headline, status }) => (
        <li key={id}>
          <Link
            className="text-link"
            href={`/admin/articles/${id}`}
            prefetch={false}
            dir="auto"
            lang={headline ? edition : undefined}
          >
            {headline || tChoices('untitled')}
          </Link>
          <p className="field-hint">
            {t(`editions.${edition}`)} · {tStatus(status)}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** A withdrawn article keeps no other out of its edition's place. */
const hasOne = (linked: readonly LinkedTranslation[], edition: Edition) =>
  linked.some((one) => one.edition === edition && one.status !== 'withdrawn');

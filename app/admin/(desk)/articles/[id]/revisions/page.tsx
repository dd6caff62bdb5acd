import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { DeskMessages } from '@/components/admin/desk-messages';
import { CompareBar } from '@/components/admin/revisions/compare-bar';
import { DiffArticle } from '@/components/admin/revisions/diff-article';
import { RestoreButton } from '@/components/admin/revisions/restore-button.client';
import { RevisionList } from '@/components/admin/revisions/revision-list';
import { DeskIcon } from '@/components/admin/ui/desk-icon';
import { getEditorReferences } from '@/lib/articles/editing/picker-queries';
import { getEditingArticle } from '@/lib/articles/editing/queries';
import { referenceIdsOf } from '@/lib/articles/editing/references/reference-ids';
import { choosePair, readRevisionAddress } from '@/lib/articles/revisions/choose-pair';
import { diffContents } from '@/lib/articles/revisions/diff-contents';
import { getRevision, listRevisions } from '@/lib/articles/revisions/queries';
import { requireActor } from '@/lib/auth/current-actor';
import { getDeskContext } from '@/lib/i18n/get-desk-context';
import { listSections } from '@/lib/sections/queries';
import { restoreRevisionAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('desk.revisions');
  return { title: t('title') };
}

interface RevisionsPageProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** «سجل النسخ»: who saved what and when, what changed between any two versions, and the way back. */
export default async function RevisionsPage({ params, searchParams }: RevisionsPageProps) {
  const { id } = await params;
  const actor = await requireActor(`/admin/articles/${id}/revisions`);
  const article = /^\d{1,15}$/.test(id) ? await getEditingArticle(actor, Number(id)) : null;
  if (!article) notFound();
  const t = await getTranslations('desk.revisions');
  const address = readRevisionAddress(await searchParams);
  const [all, context, sections] = await Promise.all([
    listRevisions(actor, article.id),
    getDeskContext(actor.language, article.edition),
    listSections(article.edition),
  ]);
  const pair = choosePair(all, address);
  const [from, to] = await Promise.all([
    pair ? getRevision(actor, article.id, pair.from) : null,
    pair ? getRevision(actor, article.id, pair.to) : null,
  ]);
  const base = `/admin/articles/${article.id}/revisions`;
  const references = await getEditorReferences(actor, {
    ...referenceIdsOf(article.content),
    authors: [...(from?.content.authorIds ?? []), ...(to?.content.authorIds ?? [])],
    pictures: [from?.content.heroMediaId, to?.content.heroMediaId].filter((media) => media != null),
    articles: [],
  });
  const names = {
    sections: new Map(
      sections
        .flatMap((section) => [section, ...section.children])
        .map(({ id: sectionId, name }) => [sectionId, name]),
    ),
    authors: new Map(references.authors.map((author) => [author.id, author.name])),
    pictures: new Map(references.pictures.map((picture) => [picture.id, picture.alt])),
  };
  return (
    <DeskMessages namespaces={['revisions']}>
      <header className="desk-head">
        <Link
          className="icon-button"
          href={`/admin/articles/${article.id}`}
          prefetch={false}
          aria-label={t('back')}
        >
          <DeskIcon name="previous" />
        </Link>
        <h1>{t('title')}</h1>
        {from && article.viewer.mayEdit && (
          <RestoreButton
            articleId={article.id}
            version={article.version}
            revision={{ id: from.id, version: from.version }}
            restore={restoreRevisionAction}
          />
        )}
      </header>
      {all.length === 0 ? (
        <p className="panel">{t('none')}</p>
      ) : (
        <div className="history">
          <RevisionList revisions={all} base={base} address={address} pair={pair} context={context} />
          <div>
            {from && to && from.id !== to.id ? (
              <>
                <CompareBar
                  revisions={all}
                  base={base}
                  address={address}
                  pair={{ from: from.id, to: to.id }}
                  context={context}
                />
                <DiffArticle
                  diff={diffContents(from.content, to.content)}
                  from={from}
                  to={to}
                  isSideBySide={address.view === 'side'}
                  direction={article.edition === 'ar' ? 'rtl' : 'ltr'}
                  names={names}
                  context={context}
                />
              </>
            ) : (
              <p className="panel">{t('only')}</p>
            )}
          </div>
        </div>
      )}
    </DeskMessages>
  );
}

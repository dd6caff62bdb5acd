import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { DeskMessages } from '@/components/admin/desk-messages';
import { CompareView } from '@/components/admin/front/compare-view';
import { HistoryTable } from '@/components/admin/front/history-table';
import { requireActor } from '@/lib/auth/current-actor';
import { can } from '@/lib/auth/permissions';
import {
  HISTORY_PER_PAGE,
  listFrontHistory,
  listFrontVersions,
  loadFrontWords,
} from '@/lib/fronts/desk/queries';
import type { FrontVersion } from '@/lib/fronts/desk/types';
import { DEFAULT_EDITION, isEdition } from '@/lib/i18n/editions';
import { getDeskContext } from '@/lib/i18n/get-desk-context';
import { listSections } from '@/lib/sections/queries';
import { rollbackFrontAction } from '../actions';

export async function generateMetadata() {
  const t = await getTranslations('desk.front.history');
  return { title: t('title') };
}

type Params = Record<string, string | string[] | undefined>;

const idOf = (value: Params[string]): number | undefined =>
  typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : undefined;

/** «سجل الصفحة الأولى»: every version that readers saw, two of them side by side, and the way back. */
export default async function FrontHistoryPage({ searchParams }: { searchParams: Promise<Params> }) {
  const actor = await requireActor('/admin/front/history');
  const t = await getTranslations('desk.front');
  const params = await searchParams;
  const edition = isEdition(params.edition) ? params.edition : DEFAULT_EDITION;
  const [{ format }, history, sections, chosen] = await Promise.all([
    getDeskContext(actor.language, edition),
    listFrontHistory(actor, edition, { before: idOf(params.before) }),
    listSections(edition),
    listFrontVersions(
      actor,
      edition,
      [idOf(params.a), idOf(params.b)].flatMap((id) => id ?? []),
    ),
  ]);
  const words = await loadFrontWords([...history, ...chosen].map(({ zones }) => zones));
  const stories = new Map(words.stories.map((story) => [story.id, story]));
  const titleOf = ({ liveFrom, createdAt, note }: FrontVersion) =>
    [format.fullDateTime(new Date(liveFrom ?? createdAt)), note].filter(Boolean).join(' · ');
  const [before, after] = chosen.toSorted((one, other) => one.id - other.id);
  const last = history.at(-1);
  return (
    <>
      <header className="desk-head">
        <h1>{t('history.title')}</h1>
        <Link className="button" href={`/admin/front?edition=${edition}`} prefetch={false}>
          {t('history.back')}
        </Link>
      </header>
      {before && after && (
        <CompareView
          before={before}
          after={after}
          stories={stories}
          sections={sections}
          format={format}
          titleOf={titleOf}
        />
      )}
      <DeskMessages namespaces={['front']}>
        <HistoryTable
          edition={edition}
          history={history}
          chosen={[before?.id, after?.id]}
          stories={stories}
          titleOf={titleOf}
          rollback={can(actor, 'front.publish') ? rollbackFrontAction : null}
        />
      </DeskMessages>
      {last && history.length === HISTORY_PER_PAGE && (
        <nav className="mt-4 flex justify-center" aria-label={t('history.pages')}>
          <Link className="button" href={{ query: { edition, before: last.id } }} prefetch={false}>
            {t('history.older')}
          </Link>
        </nav>
      )}
    </>
  );
}

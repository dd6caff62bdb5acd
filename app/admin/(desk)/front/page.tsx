import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { DeskMessages } from '@/components/admin/desk-messages';
import { FrontDesk } from '@/components/admin/front/front-desk.client';
import { DeskIcon } from '@/components/admin/ui/desk-icon';
import { requireActor } from '@/lib/auth/current-actor';
import { can } from '@/lib/auth/permissions';
import { getFrontState } from '@/lib/fronts/desk/front-state';
import { searchDeskStories } from '@/lib/fronts/desk/story-queries';
import { DEFAULT_EDITION, isEdition } from '@/lib/i18n/editions';
import { getDeskContext } from '@/lib/i18n/get-desk-context';
import { listSections } from '@/lib/sections/queries';
import { listEditionSettings } from '@/lib/settings/queries';
import {
  cancelFrontScheduleAction,
  discardFrontAction,
  openFrontDraftAction,
  previewFrontAction,
  publishFrontAction,
  scheduleFrontAction,
} from './actions';

export async function generateMetadata() {
  const t = await getTranslations('desk.shell');
  return { title: t('screens.front') };
}

/** «الصفحة الأولى»: editors choose and order what readers see first. */
export default async function FrontDeskPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const actor = await requireActor('/admin/front');
  const t = await getTranslations('desk.front');
  const tEditions = await getTranslations('editions');
  const asked = (await searchParams).edition;
  const edition = isEdition(asked) ? asked : DEFAULT_EDITION;
  const [{ settings, now }, editions] = await Promise.all([
    getDeskContext(actor.language, edition),
    listEditionSettings(),
  ]);
  const [state, stories, sections] = await Promise.all([
    getFrontState(actor, edition, now),
    searchDeskStories(actor, { edition }),
    listSections(edition),
  ]);
  if (!state) return null;
  const opinionSection = sections.find((section) => section.rhythm === 'opinion');
  return (
    <>
      <header className="desk-head">
        <h1>{t('title')}</h1>
        {editions.size > 1 && (
          <nav className="segments" aria-label={t('edition')}>
            {[...editions.keys()].map((one) => (
              <Link
                key={one}
                href={`/admin/front?edition=${one}`}
                prefetch={false}
                aria-current={one === edition ? 'true' : undefined}
              >
                {tEditions(one)}
              </Link>
            ))}
          </nav>
        )}
        <Link className="button" href={`/admin/front/history?edition=${edition}`} prefetch={false}>
          <DeskIcon name="history" isSmall />
          {t('history.link')}
        </Link>
      </header>
      <DeskMessages namespaces={['front', 'media']}>
        <FrontDesk
          key={edition}
          edition={edition}
          language={actor.language}
          settings={settings}
          initial={state}
          nowAt={now.toISOString()}
          blocks={sections
            .filter((section) => section !== opinionSection)
            .map(({ id, rhythm }) => ({ sectionId: id, rhythm }))}
          sections={sections.map(({ id, name }) => ({ id, name }))}
          stories={stories}
          can={{ edit: can(actor, 'front.edit'), publish: can(actor, 'front.publish') }}
          actions={{
            open: openFrontDraftAction,
            preview: previewFrontAction,
            publish: publishFrontAction,
            schedule: scheduleFrontAction,
            cancel: cancelFrontScheduleAction,
            discard: discardFrontAction,
          }}
        />
      </DeskMessages>
    </>
  );
}

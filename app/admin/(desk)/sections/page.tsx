import { getTranslations } from 'next-intl/server';
import { DeskMessages } from '@/components/admin/desk-messages';
import { EditionSwitch } from '@/components/admin/newsroom/edition-switch';
import { SectionList } from '@/components/admin/sections/section-list.client';
import { NotForYou } from '@/components/admin/ui/not-for-you';
import { requireActor } from '@/lib/auth/current-actor';
import { DEFAULT_EDITION, isEdition } from '@/lib/i18n/editions';
import { listDeskSections } from '@/lib/sections/desk/desk-queries';
import { listEditionSettings } from '@/lib/settings/queries';
import {
  createSectionAction,
  deleteSectionAction,
  editSectionAction,
  mergeSectionsAction,
  orderSectionsAction,
} from './actions';

export async function generateMetadata() {
  const t = await getTranslations('desk.shell');
  return { title: t('screens.sections') };
}

/** «الأقسام»: what the paper is divided into, and in which order. */
export default async function SectionsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const actor = await requireActor('/admin/sections');
  const asked = (await searchParams).edition;
  const edition = isEdition(asked) ? asked : DEFAULT_EDITION;
  const [sections, editions] = await Promise.all([listDeskSections(actor, edition), listEditionSettings()]);
  if (!sections) return <NotForYou />;
  const t = await getTranslations('desk.shell');
  return (
    <>
      <header className="desk-head">
        <h1>{t('screens.sections')}</h1>
        <EditionSwitch path="/admin/sections" current={edition} editions={[...editions.keys()]} />
      </header>
      <DeskMessages namespaces={['newsroom', 'sections']}>
        <SectionList
          key={edition}
          edition={edition}
          sections={sections}
          actions={{
            create: createSectionAction,
            edit: editSectionAction,
            order: orderSectionsAction,
            merge: mergeSectionsAction,
            remove: deleteSectionAction,
          }}
        />
      </DeskMessages>
    </>
  );
}

import { getTranslations } from 'next-intl/server';
import { DeskMessages } from '@/components/admin/desk-messages';
import { EditionSwitch } from '@/components/admin/newsroom/edition-switch';
import { SettingsForm } from '@/components/admin/settings/settings-form.client';
import { NotForYou } from '@/components/admin/ui/not-for-you';
import { requireActor } from '@/lib/auth/current-actor';
import { DEFAULT_EDITION, isEdition } from '@/lib/i18n/editions';
import { getEditionContext } from '@/lib/i18n/get-edition-context';
import { getPicturesByIds } from '@/lib/media/queries';
import { getDeskSettings } from '@/lib/settings/desk/desk-queries';
import { logoIdsOf } from '@/lib/settings/logo';
import { listEditionSettings } from '@/lib/settings/queries';
import { saveSettingsAction } from './actions';

export async function generateMetadata() {
  const t = await getTranslations('desk.shell');
  return { title: t('screens.settings') };
}

/** «الإعدادات»: what the newsroom decides for one edition. */
export default async function SettingsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const actor = await requireActor('/admin/settings');
  const asked = (await searchParams).edition;
  const edition = isEdition(asked) ? asked : DEFAULT_EDITION;
  const desk = await getDeskSettings(actor, edition);
  if (!desk) return <NotForYou />;
  const t = await getTranslations('desk');
  const [editions, { now, format }, logos] = await Promise.all([
    listEditionSettings(),
    getEditionContext(actor.language),
    getPicturesByIds(logoIdsOf(desk.choices)),
  ]);
  return (
    <>
      <header className="desk-head">
        <h1>{t('shell.screens.settings')}</h1>
        {desk.savedAt && (
          <p className="field-hint">
            {t('settings.lastChange', { when: format.fullDateTime(desk.savedAt) })}
          </p>
        )}
        <EditionSwitch path="/admin/settings" current={edition} editions={[...editions.keys()]} />
      </header>
      <DeskMessages namespaces={['newsroom', 'settings', 'media']}>
        <SettingsForm
          key={edition}
          edition={edition}
          settings={desk.choices}
          savedAt={desk.savedAt?.toISOString() ?? null}
          logos={[...logos.values()]}
          timeZones={['Etc/UTC', ...Intl.supportedValuesOf('timeZone')]}
          now={now.getTime()}
          save={saveSettingsAction}
        />
      </DeskMessages>
    </>
  );
}

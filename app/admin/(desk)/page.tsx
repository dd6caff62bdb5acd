import { getTranslations } from 'next-intl/server';
import { requireActor } from '@/lib/auth/current-actor';

export async function generateMetadata() {
  const t = await getTranslations('desk.shell');
  return { title: t('screens.dashboard') };
}

/** What a person of the desk sees first: today. */
export default async function DashboardPage() {
  await requireActor('/admin');
  const t = await getTranslations('desk.shell');
  return (
    <header className="desk-head">
      <h1>{t('screens.dashboard')}</h1>
    </header>
  );
}

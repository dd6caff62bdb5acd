import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { CorrectionsTable } from '@/components/admin/corrections/corrections-table';
import { requireActor } from '@/lib/auth/current-actor';
import { listDeskCorrections } from '@/lib/corrections/desk-queries';
import { DEFAULT_EDITION, type Edition, editionPrefix, isEdition } from '@/lib/i18n/editions';
import { getDeskContext } from '@/lib/i18n/get-desk-context';
import { listEditionSettings } from '@/lib/settings/queries';

const ROWS = 50;

type SearchParams = Promise<Record<string, string | string[] | undefined>>;

export async function generateMetadata() {
  const t = await getTranslations('desk.corrections');
  return { title: t('title') };
}

/** The ledger of corrections as the desk sees it, with those that readers do not see now. */
export default async function CorrectionsPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor('/admin/corrections');
  const t = await getTranslations('desk.corrections');
  const tEditions = await getTranslations('editions');
  const { edition: asked, before } = await searchParams;
  const edition: Edition = isEdition(asked) ? asked : DEFAULT_EDITION;
  const [{ format }, editions, { rows, next }] = await Promise.all([
    getDeskContext(actor.language, edition),
    listEditionSettings(),
    listDeskCorrections(actor, { edition, limit: ROWS, before: readCursor(before) }),
  ]);
  return (
    <>
      <header className="desk-head">
        <h1>{t('title')}</h1>
        <a
          className="text-link"
          href={`${editionPrefix(edition)}/corrections`}
          target="_blank"
          rel="noopener"
        >
          {t('public')}
        </a>
      </header>
      <p className="desk-lead">{t('lead')}</p>
      <nav className="tabs" aria-label={t('edition')}>
        {[...editions.keys()].map((name) => (
          <Link
            key={name}
            href={{ query: { edition: name } }}
            prefetch={false}
            aria-current={name === edition ? 'page' : undefined}
          >
            {tEditions(name)}
          </Link>
        ))}
      </nav>
      <CorrectionsTable rows={rows} format={format} />
      {next && (
        <nav className="mt-4 flex justify-center" aria-label={t('older')}>
          <Link
            className="button"
            href={{ query: { edition, before: `${next.correctedAt.toISOString()}~${next.id}` } }}
            prefetch={false}
          >
            {t('older')}
          </Link>
        </nav>
      )}
    </>
  );
}

/** `2026-11-26T12:00:00.000Z~42`, or undefined for anything else. */
function readCursor(text: string | string[] | undefined): { correctedAt: Date; id: number } | undefined {
  const match = /^([^~]+)~([1-9]\d{0,14})$/.exec(typeof text === 'string' ? text : '');
  const correctedAt = new Date(match?.[1] ?? '');
  return match && !Number.isNaN(correctedAt.getTime()) ? { correctedAt, id: Number(match[2]) } : undefined;
}

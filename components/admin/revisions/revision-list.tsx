import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { type RevisionAddress, writeRevisionAddress } from '@/lib/articles/revisions/choose-pair';
import type { RevisionEntry } from '@/lib/articles/revisions/types';
import type { EditionContext } from '@/lib/i18n/edition-context';

interface RevisionListProps {
  revisions: readonly RevisionEntry[];
  base: string;
  address: RevisionAddress;
  pair: { from: number; to: number } | null;
  context: EditionContext;
}

/** Every version, newest first, by day: who, when, why. One is compared with the version before it. */
export function RevisionList({ revisions, base, address, pair, context }: RevisionListProps) {
  const t = useTranslations('desk.revisions');
  const shown = address.hidesAutosaves
    ? revisions.filter(({ id, reason }) => reason !== 'autosave' || id === pair?.to || id === pair?.from)
    : revisions;
  const days = byDay(shown, context);
  return (
    <nav className="history-list" aria-label={t('title')}>
      <p className="flex items-baseline justify-between gap-3 p-4">
        <b>{t('count', { count: revisions.length })}</b>
        <Link
          className="text-link inline!"
          prefetch={false}
          href={writeRevisionAddress(base, { ...address, hidesAutosaves: !address.hidesAutosaves })}
        >
          {address.hidesAutosaves ? t('showAutosaves') : t('hideAutosaves')}
        </Link>
      </p>
      {days.map(([day, entries]) => (
        <section key={day}>
          <h2>{day}</h2>
          <ol>
            {entries.map((entry) => (
              <li key={entry.id}>
                <Link
                  prefetch={false}
                  href={writeRevisionAddress(base, { ...address, from: null, to: entry.id })}
                  aria-current={entry.id === pair?.to || entry.id === pair?.from ? 'true' : undefined}
                >
                  <span className="history-number">{context.format.number(entry.version)}</span>
                  <span>
                    <b>
                      {entry.personName}{' '}
                      {entry === revisions[0] && <span className="history-tag">{t('newest')}</span>}{' '}
                      {entry.id === pair?.from && pair.from !== pair.to && (
                        <span className="history-tag">{t('base')}</span>
                      )}
                    </b>
                    <small>
                      {context.format.time(entry.updatedAt)} ·{' '}
                      {t(`reasons.${entry.reason}`, { note: entry.note ?? '' })}
                    </small>
                    {entry.note !== null && entry.reason !== 'restored' && (
                      <small>{t('note', { note: entry.note })}</small>
                    )}
                  </span>
                </Link>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </nav>
  );
}

function byDay(revisions: readonly RevisionEntry[], { format }: EditionContext): [string, RevisionEntry[]][] {
  const days = new Map<string, RevisionEntry[]>();
  for (const entry of revisions) {
    const day = format.weekdayDate(entry.updatedAt);
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return [...days];
}

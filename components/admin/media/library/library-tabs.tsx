import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { EditionFormat } from '@/lib/i18n/edition-context';
import type { LibraryAddress } from '@/lib/media/library/filter';
import type { LibraryCounts } from '@/lib/media/types';
import { libraryHref } from './library-address';

interface LibraryTabsProps {
  address: LibraryAddress;
  counts: LibraryCounts;
  format: EditionFormat;
}

const TABS = ['incomplete', 'expiring', 'expired'] as const;

/** What waits for somebody: pictures without words or names, and rights that end. */
export function LibraryTabs({ address, counts, format }: LibraryTabsProps) {
  const t = useTranslations('desk.media.tabs');
  const tab = (state: LibraryAddress['state'], label: string, count: number) => (
    <Link
      href={libraryHref(address, { state, cursor: undefined, picture: undefined })}
      prefetch={false}
      aria-current={address.state === state ? 'page' : undefined}
    >
      {label} <span className="count">{format.number(count)}</span>
    </Link>
  );
  return (
    <nav className="tabs" aria-label={t('label')}>
      {tab(undefined, t('all'), counts.all)}
      {TABS.map((state) => (
        <span key={state}>{tab(state, t(state), counts[state])}</span>
      ))}
    </nav>
  );
}

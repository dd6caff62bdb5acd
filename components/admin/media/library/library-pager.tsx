import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { LibraryAddress } from '@/lib/media/library/filter';
import { libraryHref } from './library-address';

/** Onward to older pictures, and back to the newest. */
export function LibraryPager({ address, next }: { address: LibraryAddress; next: number | null }) {
  const t = useTranslations('desk.media.pages');
  if (next === null && address.cursor === undefined) return null;
  return (
    <nav className="mt-6 flex flex-wrap justify-center gap-2" aria-label={t('label')}>
      {address.cursor !== undefined && (
        <Link className="button" href={libraryHref(address, { cursor: undefined })} prefetch={false}>
          {t('newest')}
        </Link>
      )}
      {next !== null && (
        <Link className="button" href={libraryHref(address, { cursor: next })} prefetch={false}>
          {t('older')}
        </Link>
      )}
    </nav>
  );
}

import Link from 'next/link';
import { useTranslations } from 'next-intl';

const ROOMS = { pictures: '/admin/media', files: '/admin/media/files' } as const;

/** The library's two rooms: pictures, and all other files. */
export function LibraryRooms({ current }: { current: keyof typeof ROOMS }) {
  const t = useTranslations('desk.files.rooms');
  return (
    <nav className="tabs" aria-label={t('label')}>
      {(['pictures', 'files'] as const).map((room) => (
        <Link
          key={room}
          href={ROOMS[room]}
          prefetch={false}
          aria-current={room === current ? 'page' : undefined}
        >
          {t(room)}
        </Link>
      ))}
    </nav>
  );
}

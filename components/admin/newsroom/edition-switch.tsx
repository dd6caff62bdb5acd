import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { Edition } from '@/lib/i18n/editions';

interface EditionSwitchProps {
  /** Where the screen is: `/admin/tags`. */
  path: string;
  current: Edition;
  editions: Edition[];
}

/** Chooses the edition whose things a screen shows; nothing where the paper has only one. */
export function EditionSwitch({ path, current, editions }: EditionSwitchProps) {
  const t = useTranslations('editions');
  if (editions.length < 2) return null;
  return (
    <nav className="segments" aria-label={t('label')}>
      {editions.map((edition) => (
        <Link
          key={edition}
          href={`${path}?edition=${edition}`}
          prefetch={false}
          aria-current={edition === current ? 'true' : undefined}
        >
          {t(edition)}
        </Link>
      ))}
    </nav>
  );
}

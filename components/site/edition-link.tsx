import { useTranslations } from 'next-intl';
import { encodePath } from '@/lib/i18n/address';
import { directionOf, type Edition } from '@/lib/i18n/editions';

export interface EditionTarget {
  edition: Edition;
  /** Decoded path: the page's translation, or the edition's front. */
  path: string;
}

/** A link to another edition, named in that edition's language. */
export function EditionLink({ target, className }: { target: EditionTarget; className: string }) {
  const t = useTranslations('editions');
  const { edition, path } = target;
  return (
    <a
      className={className}
      href={encodePath(path)}
      hrefLang={edition}
      lang={edition}
      dir={directionOf(edition)}
    >
      {t(edition)}
    </a>
  );
}

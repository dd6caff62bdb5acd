import type { Edition } from '@/lib/i18n/editions';
import { MESSAGES } from '@/lib/i18n/messages';
import type { PressPageKind } from './press-page';

export interface PressPageWords {
  title: string;
  text: string;
}

/** Title and text of a page in the edition's language. The wording is part of the bundle: no database, no Next. */
export function pressPageWords(kind: PressPageKind, edition: Edition): PressPageWords {
  const words = MESSAGES[edition];
  switch (kind) {
    case 'malformed':
    case 'tooLong':
      return { title: words.errors.badRequest.title, text: words.errors.badRequest.text };
    case 'notAllowed':
      return { title: words.press.notAllowed.title, text: words.press.notAllowed.text };
    case 'missing':
      return { title: words.errors.notFound.title, text: words.errors.notFound.text };
    case 'withdrawn':
      return { title: words.errors.gone.title, text: words.errors.gone.text };
    case 'unavailable':
    case 'badGateway':
      return { title: words.errors.unavailable.title, text: words.errors.unavailable.text };
  }
}

/** The words around them. */
export function pressPageLabels(edition: Edition): {
  front: string;
  search: string;
  retry: string;
  status: string;
  published: string;
} {
  const words = MESSAGES[edition];
  return {
    front: words.errors.goToFront,
    search: words.site.search,
    retry: words.press.retry,
    status: words.press.status,
    published: words.errors.gone.published,
  };
}

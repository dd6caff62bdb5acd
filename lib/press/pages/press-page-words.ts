import type { Edition } from '@/lib/i18n/editions';
import { MESSAGES } from '@/lib/i18n/messages';
import type { PressPageKind } from './press-page';

/** Title and text of a page in the edition's language. The wording is part of the bundle: no database, no Next. */
export function pressPageWords(kind: PressPageKind, edition: Edition): { title: string; text: string } {
  switch (kind) {
    case 'malformed':
    case 'tooLong':
      return MESSAGES[edition].errors.badRequest;
    case 'notAllowed':
      return MESSAGES[edition].press.notAllowed;
    case 'missing':
      return MESSAGES[edition].errors.notFound;
    case 'withdrawn':
      return MESSAGES[edition].errors.gone;
    case 'busy':
      return MESSAGES[edition].press.busy;
    case 'unavailable':
    case 'badGateway':
      return MESSAGES[edition].errors.unavailable;
  }
}

/** The words around them. */
export function pressPageLabels(edition: Edition) {
  return {
    front: MESSAGES[edition].errors.goToFront,
    search: MESSAGES[edition].site.search,
    retry: MESSAGES[edition].press.retry,
    status: MESSAGES[edition].press.status,
    published: MESSAGES[edition].errors.gone.published,
  };
}

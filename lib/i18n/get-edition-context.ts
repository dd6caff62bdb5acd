import 'server-only';
import { cache } from 'react';
import { createEditionFormat } from '@/lib/i18n/edition-format';
import { directionOf, type Edition, editionPrefix } from '@/lib/i18n/editions';
import { getPicturesByIds } from '@/lib/media/queries';
import { env } from '@/lib/platform/env';
import { logoIdsOf, logoOf } from '@/lib/settings/logo';
import { getEditionSettings } from '@/lib/settings/queries';
import type { EditionContext } from './edition-context';

/** What the pages of an edition are set with; the same object for the whole request. */
export const getEditionContext = cache(async (edition: Edition): Promise<EditionContext> => {
  const settings = await getEditionSettings(edition);
  return {
    edition,
    direction: directionOf(edition),
    prefix: editionPrefix(edition),
    siteUrl: env().SITE_URL,
    settings,
    logo: logoOf(settings, await getPicturesByIds(logoIdsOf(settings))),
    format: createEditionFormat(edition, settings),
    now: new Date(),
  };
});

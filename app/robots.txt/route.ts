import { DEFAULT_EDITION } from '@/lib/i18n/editions';
import { env } from '@/lib/platform/env';
import { pressTag } from '@/lib/press/tags';
import { machineAnswer } from '@/lib/seo/machines/machine-answer';
import { printRobots } from '@/lib/seo/machines/robots';
import { getEditionSettings } from '@/lib/settings/queries';

export const dynamic = 'force-dynamic';

/** What crawlers may read, and where the sitemaps are. */
export async function GET(): Promise<Response> {
  const settings = await getEditionSettings(DEFAULT_EDITION);
  return machineAnswer(
    {
      body: printRobots(env().SITE_URL, settings),
      type: 'text/plain',
      tags: [pressTag.settings(DEFAULT_EDITION)],
    },
    new Date(),
  );
}

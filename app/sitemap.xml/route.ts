import { loadSitemapIndex } from '@/lib/seo/load-sitemap';
import { machineAnswer } from '@/lib/seo/machine-answer';

export const dynamic = 'force-dynamic';

/** The index of all sitemaps of all editions. */
export async function GET(): Promise<Response> {
  return machineAnswer({ ...(await loadSitemapIndex()), type: 'application/xml' }, new Date());
}

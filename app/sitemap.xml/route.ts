import { machineAnswer } from '@/lib/seo/machines/machine-answer';
import { loadSitemapIndex } from '../sitemaps/_load/load-sitemap';

export const dynamic = 'force-dynamic';

/** The index of all sitemaps of all editions. */
export async function GET(): Promise<Response> {
  return machineAnswer({ ...(await loadSitemapIndex()), type: 'application/xml' }, new Date());
}

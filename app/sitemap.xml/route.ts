import { machineAnswer } from '@/lib/seo/machines/machine-answer';
import { isSiteHidden, loadSitemapIndex } from '../sitemaps/_load/load-sitemap';

export const dynamic = 'force-dynamic';

/** The index of all sitemaps of all editions. */
export async function GET(): Promise<Response> {
  const [index, isHidden] = await Promise.all([loadSitemapIndex(), isSiteHidden()]);
  return machineAnswer({ ...index, type: 'application/xml', isHidden }, new Date());
}

import { EDITIONS } from '@/lib/i18n/editions';
import { pressTag } from '@/lib/press/tags';
import { machineAnswer, machineNotFound } from '@/lib/seo/machines/machine-answer';
import { readSitemapFile } from '@/lib/seo/sitemaps/sitemap';
import {
  isSiteHidden,
  type LoadedSitemap,
  loadMonthSitemap,
  loadNewsSitemap,
  loadSectionsSitemap,
} from '../_load/load-sitemap';

export const dynamic = 'force-dynamic';

/** `2026-11.xml` (and its further parts), `news.xml`, `sections.xml`. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ file: string }> },
): Promise<Response> {
  const { file } = await params;
  const now = new Date();
  const sitemap = await load(file, now);
  if (!sitemap) return machineNotFound(EDITIONS.map(pressTag.latest), now);
  return machineAnswer({ ...sitemap, type: 'application/xml', isHidden: await isSiteHidden() }, now);
}

async function load(file: string, now: Date): Promise<LoadedSitemap | null> {
  const asked = readSitemapFile(file);
  switch (asked?.kind) {
    case 'news':
      return loadNewsSitemap(now);
    case 'sections':
      return loadSectionsSitemap(now);
    case 'month':
      return loadMonthSitemap(asked.month, asked.part, now);
    default:
      return null;
  }
}

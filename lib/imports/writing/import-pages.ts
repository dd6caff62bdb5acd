import { eq } from 'drizzle-orm';
import { pages } from '@/db/schema';
import { slugFromHeadline } from '@/lib/arabic/slug';
import type { BodyDocument } from '@/lib/articles/body/body-schema';
import { plainText } from '@/lib/articles/from-html/plain-text';
import type { Edition } from '@/lib/i18n/editions';
import { hashOf, type LogEntry } from '@/lib/imports/account/import-log';
import { reasonOf, rethrowUnlessItem } from '@/lib/imports/account/item-failure';
import { freeAddresses } from '@/lib/imports/mapping/free-addresses';
import { sourceHashOf } from '@/lib/imports/mapping/map-article';
import { momentOf } from '@/lib/imports/mapping/map-dates';
import { decodeSlug, freeSlug } from '@/lib/imports/mapping/map-slug';
import { mapStatus } from '@/lib/imports/mapping/map-status';
import { postAddresses } from '@/lib/imports/mapping/old-addresses';
import { editionOf } from '@/lib/imports/wxr/survey-wxr';
import type { WxrItem } from '@/lib/imports/wxr/wxr-types';
import { pagePath } from '@/lib/pages/page-path';
import { addRedirects } from '@/lib/redirects/add-redirects';
import { claimAddress } from '@/lib/redirects/claim-address';
import { type ArticleDeps, hasSamePictures, isFirstOfItsId, readBody } from './import-articles';

export interface PageDeps extends ArticleDeps {
  /** `ar about`: slugs that are taken, by edition. Grows. */
  pageSlugs: Set<string>;
}

interface PageRow {
  title: string;
  description: string | null;
  body: BodyDocument;
  status: 'draft' | 'published';
}

const fingerprintOf = ({ title, description, body, status }: PageRow) =>
  hashOf([title, description, body, status]);

/** Brings a page in as a static page at `/about/{slug}`, whatever its place in the old tree was. */
export async function importPage(item: WxrItem, deps: PageDeps): Promise<void> {
  try {
    await bringPage(item, deps);
  } catch (error) {
    rethrowUnlessItem(error);
    deps.tally.fail('page', `could not be imported: ${reasonOf(error)}`);
  }
}

async function bringPage(item: WxrItem, deps: PageDeps): Promise<void> {
  const { db, log, tally, survey, now } = deps;
  if (!isFirstOfItsId('page', item, deps)) return;
  const known = log.get('page', item.id);
  const sourceHash = sourceHashOf(item);
  const [stored] = known ? await db.select().from(pages).where(eq(pages.id, known.targetId)) : [];
  if (known && !stored) return tally.skip('page', 'imported before and deleted here since');
  if (known && stored) {
    const isSame = known.sourceHash === sourceHash && !known.isPartial;
    if (deps.isResuming || isSame) return tally.count('page', 'unchanged');
    if (known.fingerprint !== fingerprintOf(stored)) {
      if (known.sourceHash !== sourceHash)
        tally.note('changed at the source, but edited here since: left as it is', item.title);
      return tally.count('page', 'unchanged');
    }
  }
  const edition = editionOf(item, deps.edition);
  const date = momentOf({ gmt: item.dateGmt, local: item.date, pubDate: item.pubDate }, survey.offsetMinutes);
  const mapped = mapStatus(item, date ?? now, now);
  if (mapped.outcome === 'skip') return tally.skip('page', mapped.reason);
  if (mapped.note) tally.note(mapped.note, item.title);
  const title = plainText(item.title) || decodeSlug(item.name).replace(/-/g, ' ') || PAGE_NAME[edition];
  const { body, isPartial } = await readBody(item, deps);
  if (stored && isPartial && known?.sourceHash === sourceHash && hasSamePictures(stored.body, body))
    return tally.count('page', 'unchanged');
  const row: PageRow = {
    title,
    description: plainText(item.excerpt) || null,
    body,
    status: mapped.status === 'published' ? 'published' : 'draft',
  };
  const slug =
    stored?.slug ??
    freeSlug(decodeSlug(item.name) || slugFromHeadline(title), (candidate) =>
      deps.pageSlugs.has(`${edition} ${candidate}`),
    );
  // Its own address here is kept, not lost.
  const elsewhere = postAddresses(item, survey.site).filter((address) => address !== `/about/${slug}`);
  const addresses = freeAddresses(elsewhere, { site: survey.site, portal: deps.portal }, tally);
  const outcome = await db.transaction(async (tx) => {
    if (!stored && row.status === 'published') await claimAddress(tx, pagePath(edition, slug));
    const modified = momentOf({ gmt: item.modifiedGmt, local: item.modified }, survey.offsetMinutes);
    const values = {
      ...row,
      edition,
      slug,
      position: Number.parseInt(item.menuOrder, 10) || 0,
      updatedAt: modified ?? date ?? now,
    };
    const [saved] = stored
      ? await tx
          .update(pages)
          // Whoever has the page open at the desk is told, and does not overwrite it unaware.
          .set({ ...values, version: stored.version + 1 })
          .where(eq(pages.id, stored.id))
          .returning({ id: pages.id })
      : await tx.insert(pages).values(values).returning({ id: pages.id });
    const pageId = (saved as { id: number }).id;
    const entry: LogEntry = {
      kind: 'page',
      sourceId: item.id,
      targetId: pageId,
      sourceHash,
      fingerprint: fingerprintOf(row),
      isPartial,
    };
    await log.write(tx, [entry]);
    const redirects = await addRedirects(
      tx,
      addresses.map((from) => ({ from, to: { pageId } })),
    );
    return { entry, redirects };
  });
  deps.pageSlugs.add(`${edition} ${slug}`);
  log.remember([outcome.entry]);
  tally.addRedirects(outcome.redirects);
  tally.count('page', stored ? 'updated' : 'imported');
}

const PAGE_NAME: Record<Edition, string> = { ar: 'صفحة', en: 'Page', fr: 'Page' };

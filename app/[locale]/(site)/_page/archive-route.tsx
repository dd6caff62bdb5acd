/** `/archive/{yyyy}/{mm}` and `/archive/{yyyy}/{mm}/{dd}`: a month with its calendar, a day in full. */
import type { Metadata } from 'next';
import { cache } from 'react';
import { ArchiveMonthPage } from '@/components/lists/archive-month-page';
import { JsonLd } from '@/components/seo/json-ld';
import { countByDay, listArchiveMonths } from '@/lib/articles/archive-queries';
import { listBetween } from '@/lib/articles/queries';
import { startOfDayOf } from '@/lib/i18n/edition-clock';
import type { EditionContext } from '@/lib/i18n/edition-context';
import { cardTags, pressTag } from '@/lib/press/tags';
import { buildArchiveMetadata } from '@/lib/seo/metadata/build-metadata';
import { listJsonLd } from '@/lib/seo/structured-data/json-ld';
import { loadListPage } from './load-list';
import { followRedirect, MissingPage, notFoundMetadata } from './moved-or-missing';
import { ReaderPage } from './reader-page';

/** A calendar month or day as an address names it. */
interface ArchiveSpan {
  year: number;
  month: number;
  day: number | null;
}

const EARLIEST_YEAR = 1900;
const pad = (value: number, length = 2) => String(value).padStart(length, '0');

/** Digits in, a real calendar day or month out; null for 2026/13, 2026/02/30 or the future's years. */
export function readArchiveSpan(
  year: string,
  month: string,
  day: string | null,
  now: Date,
): ArchiveSpan | null {
  if (!/^[0-9]{4}$/.test(year) || !/^[0-9]{2}$/.test(month) || (day !== null && !/^[0-9]{2}$/.test(day)))
    return null;
  const span = { year: Number(year), month: Number(month), day: day === null ? null : Number(day) };
  if (span.year < EARLIEST_YEAR || span.year > now.getUTCFullYear() + 1) return null;
  const real = new Date(Date.UTC(span.year, span.month - 1, span.day ?? 1));
  return real.getUTCMonth() === span.month - 1 && real.getUTCDate() === (span.day ?? 1) ? span : null;
}

const isoDay = (year: number, month: number, day: number) =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);

function momentsOf(context: EditionContext, { year, month, day }: ArchiveSpan): { from: Date; to: Date } {
  const { timeZone } = context.settings;
  return {
    from: startOfDayOf(isoDay(year, month, day ?? 1), timeZone),
    to: startOfDayOf(day === null ? isoDay(year, month + 1, 1) : isoDay(year, month, day + 1), timeZone),
  };
}

const load = cache(
  async (context: EditionContext, year: string, month: string, day: string | null, page: number) => {
    const span = readArchiveSpan(year, month, day, context.now);
    if (!span) return null;
    const moments = momentsOf(context, span);
    const [list, days, months] = await Promise.all([
      loadListPage(page, (window) => listBetween(context.edition, moments.from, moments.to, window)),
      countByDay(context.edition, momentsOf(context, { ...span, day: null }), context.settings.timeZone),
      listArchiveMonths(context.edition, context.settings.timeZone),
    ]);
    return list.stories.length > 0 ? { span, list, days, months } : null;
  },
);

export interface ArchiveRouteProps {
  context: EditionContext;
  year: string;
  month: string;
  day: string | null;
  page: number;
}

export async function archiveMetadata({
  context,
  year,
  month,
  day,
  page,
}: ArchiveRouteProps): Promise<Metadata> {
  const found = await load(context, year, month, day, page);
  return found ? buildArchiveMetadata(context, found.span, found.list) : notFoundMetadata(context);
}

export async function ArchiveRoute({ context, year, month, day, page }: ArchiveRouteProps) {
  const path = ['/archive', year, month, ...(day === null ? [] : [day])].join('/');
  await followRedirect(context, path);
  const found = await load(context, year, month, day, page);
  if (!found) return <MissingPage context={context} tags={[pressTag.latest(context.edition)]} />;
  const { span, list, days, months } = found;
  return (
    <ReaderPage context={context} tags={[...archiveTags(context, span), ...cardTags(list.stories)]}>
      <ArchiveMonthPage context={context} span={span} list={list} days={days} months={months} />
      <JsonLd data={listJsonLd(context, path, list.stories)} />
    </ReaderPage>
  );
}

/** The outbox names months in UTC; a month on the edition's clock touches one more at each edge. */
function archiveTags(context: EditionContext, { year, month }: ArchiveSpan): string[] {
  return [-1, 0, 1].map((step) => {
    const neighbour = new Date(Date.UTC(year, month - 1 + step, 1));
    return pressTag.archive(
      context.edition,
      `${pad(neighbour.getUTCFullYear(), 4)}-${pad(neighbour.getUTCMonth() + 1)}`,
    );
  });
}

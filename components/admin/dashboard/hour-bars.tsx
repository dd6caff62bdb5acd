import { useTranslations } from 'next-intl';
import type { HourOfViews } from '@/lib/dashboard/types';
import type { EditionFormat } from '@/lib/i18n/edition-context';

interface HourBarsProps {
  hours: HourOfViews[];
  publishedAt: Date[];
  format: EditionFormat;
  now: Date;
}

const WIDTH = 720;
const HEIGHT = 220;
const COLUMN = WIDTH / 24;
const HOUR_MS = 3_600_000;

/**
 * Views hour by hour: bars of ink for today, the running hour in vermilion, ticks for a week before, nuqtas
 * above for what was published. Time runs from left to right in every language; the table says the same in
 * words.
 */
export function HourBars({ hours, publishedAt, format, now }: HourBarsProps) {
  const t = useTranslations('desk.dashboard');
  const most = Math.max(1, ...hours.flatMap(({ views, weekBefore }) => [views, weekBefore]));
  const heightOf = (views: number) => Math.round((views / most) * (HEIGHT - 20));
  return (
    <figure className="hour-bars">
      <svg viewBox={`0 -16 ${WIDTH} ${HEIGHT + 40}`} aria-hidden="true" focusable="false">
        {hours.map(({ startsAt, views, weekBefore }, index) => {
          const isRunning = startsAt <= now && now.getTime() < startsAt.getTime() + HOUR_MS;
          const x = index * COLUMN;
          return (
            <g key={startsAt.getTime()}>
              <rect
                className={isRunning ? 'bar-running' : 'bar'}
                x={x + 4}
                y={HEIGHT - heightOf(views)}
                width={COLUMN - 8}
                height={heightOf(views)}
              />
              {weekBefore > 0 && (
                <rect
                  className="tick"
                  x={x + 2}
                  y={HEIGHT - heightOf(weekBefore)}
                  width={COLUMN - 4}
                  height={2}
                />
              )}
              {index % 3 === 0 && (
                <text x={x + COLUMN / 2} y={HEIGHT + 18} textAnchor="middle">
                  {format.time(startsAt)}
                </text>
              )}
            </g>
          );
        })}
        {publishedAt.map((moment) => {
          const x = ((moment.getTime() - (hours[0]?.startsAt.getTime() ?? 0)) / HOUR_MS) * COLUMN;
          return <path key={moment.getTime()} className="published" d={`M${x} -14l5 5-5 5-5-5z`} />;
        })}
      </svg>
      <details>
        <summary>{t('asTable')}</summary>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('hour')}</th>
              <th scope="col">{t('today')}</th>
              <th scope="col">{t('weekBefore')}</th>
            </tr>
          </thead>
          <tbody>
            {hours.map(({ startsAt, views, weekBefore }) => (
              <tr key={startsAt.getTime()}>
                <th scope="row">{format.time(startsAt)}</th>
                <td>{startsAt > now ? '—' : format.number(views)}</td>
                <td>{format.number(weekBefore)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

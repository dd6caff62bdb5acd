import type { EditionContext } from '@/lib/i18n/edition-context';

interface CardTimeProps {
  at: Date;
  context: EditionContext;
  /** Only the hour, for lists of one day. */
  isHourOnly?: boolean;
  /** Let the elements script turn it into «قبل ساعتين» while that is true; the stored page says the hour. */
  isRelative?: boolean;
}

/** When a story appeared, as lists print it: the hour today, else day and month. */
export function CardTime({ at, context, isHourOnly = false, isRelative = true }: CardTimeProps) {
  const { format, now } = context;
  return (
    <time dateTime={at.toISOString()} {...(isRelative && !isHourOnly ? { 'data-relative': '' } : {})}>
      {isHourOnly ? format.time(at) : format.cardTime(at, now)}
    </time>
  );
}

import { readClock } from '@/lib/i18n/edition-clock';

/** «14:05» on a named clock. @param timeZone IANA name */
export function clockTime(moment: Date | number, timeZone: string): string {
  const { hour, minute } = readClock(new Date(moment), timeZone);
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

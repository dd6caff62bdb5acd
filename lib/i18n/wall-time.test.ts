import { describe, expect, it } from 'vitest';
import { momentAtWallTime, wallTimeOf } from './wall-time';

describe('momentAtWallTime', () => {
  it.each([
    ['Etc/GMT', '2026-11-26T18:00', '2026-11-26T18:00:00.000Z'],
    ['Asia/Riyadh', '2026-11-26T18:00', '2026-11-26T15:00:00.000Z'],
    ['Africa/Cairo', '2026-07-01T00:30', '2026-06-30T21:30:00.000Z'],
    ['Africa/Cairo', '2026-12-01T00:30', '2026-11-30T22:30:00.000Z'],
    ['Asia/Kathmandu', '2026-11-26T06:00', '2026-11-26T00:15:00.000Z'],
    // Clocks set back: 01:30 comes twice, the first counts.
    ['Europe/Paris', '2026-10-25T02:30', '2026-10-25T00:30:00.000Z'],
  ])('%s %s', (zone, wall, moment) => {
    expect(momentAtWallTime(wall, zone)?.toISOString()).toBe(moment);
    expect(wallTimeOf(new Date(moment), zone)).toBe(wall);
  });

  it('takes a time that was left out for one beside the change', () => {
    // Paris goes from 02:00 to 03:00 at 01:00 UTC.
    const moment = momentAtWallTime('2026-03-29T02:30', 'Europe/Paris');
    expect(Math.abs((moment?.getTime() ?? 0) - Date.parse('2026-03-29T01:00:00Z'))).toBeLessThanOrEqual(
      30 * 60_000,
    );
  });

  it('knows no time in something else', () => {
    expect(momentAtWallTime('', 'Etc/GMT')).toBeNull();
    expect(momentAtWallTime('2026-11-26', 'Etc/GMT')).toBeNull();
  });
});

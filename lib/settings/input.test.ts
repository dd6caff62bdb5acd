import { describe, expect, it } from 'vitest';
import { editionSettingsInput, isAdsTxt, isTimeZone } from './input';

const choices = {
  siteName: '  نشرة\u00a0',
  tagline: 'صحيفة',
  timeZone: 'Africa/Cairo',
  clockName: 'بتوقيت القاهرة',
  monthStyle: 'gulf',
  digits: 'arabic',
  showsHijri: true,
  hijriOffsetDays: 0,
  socialLinks: [],
  contactEmail: '',
  accentColour: null,
  accentColourDark: null,
  logoId: null,
  logoDarkId: null,
  blockedCrawlers: ['GPTBot'],
  otherCrawlers: ' Diffbot\n\ndiffbot\nimg2dataset ',
  isHiddenFromSearch: false,
  adsTxt: '',
} as const;
const problems = (change: Record<string, unknown>) => {
  const parsed = editionSettingsInput.safeParse({ ...choices, ...change });
  return parsed.success
    ? {}
    : Object.fromEntries(parsed.error.issues.map((i) => [i.path.join('.'), i.message]));
};

describe('settings as they are sent', () => {
  it('tidies names and takes empty fields for none', () => {
    const parsed = editionSettingsInput.parse(choices);
    expect(parsed).toMatchObject({ siteName: 'نشرة', contactEmail: null, adsTxt: null });
    expect(parsed.otherCrawlers).toEqual(['Diffbot', 'img2dataset']);
    expect(editionSettingsInput.parse({ ...choices, accentColour: '#1D7A4C' }).accentColour).toBe('#1d7a4c');
  });

  it.each([
    [{ siteName: ' ' }, { siteName: 'required' }],
    [{ tagline: 'ن'.repeat(201) }, { tagline: 'too-long' }],
    [{ timeZone: 'Africa/Kairo' }, { timeZone: 'zone' }],
    [{ contactEmail: 'نشرة' }, { contactEmail: 'email' }],
    [{ socialLinks: [{ label: 'X', href: 'javascript:alert(1)' }] }, { 'socialLinks.0.href': 'link' }],
    [{ accentColour: 'أحمر' }, { accentColour: 'colour' }],
    [{ accentColour: '#f5c518' }, { accentColour: 'contrast' }],
    [{ accentColour: '#1d7a4c', accentColourDark: '#0d3b26' }, { accentColourDark: 'contrast' }],
    [{ otherCrawlers: 'Bot\nUser-agent: *' }, { otherCrawlers: 'crawler' }],
    [{ otherCrawlers: '*' }, { otherCrawlers: 'crawler' }],
    [{ otherCrawlers: 'ز'.repeat(4_001) }, { otherCrawlers: 'too-long' }],
    [{ adsTxt: 'google.com, pub-1' }, { adsTxt: 'ads-txt' }],
  ])('names what is wrong with %j', (change, expected) => {
    expect(problems(change)).toEqual(expected);
  });
});

describe('time zones', () => {
  it.each(['Etc/UTC', 'Asia/Riyadh', 'UTC', 'Africa/Casablanca'])('knows %s', (zone) => {
    expect(isTimeZone(zone)).toBe(true);
  });
  it.each(['', '+03:00', 'Riyadh', 'القاهرة', '../etc/passwd'])('refuses %j', (zone) => {
    expect(isTimeZone(zone)).toBe(false);
  });
});

describe('ads.txt', () => {
  it('takes records, variables and comments', () => {
    expect(
      isAdsTxt(
        '# sellers\ngoogle.com, pub-1234, DIRECT, f08c47fec0942fa0\n\nCONTACT=ads@example.com\nx.example, 7, reseller',
      ),
    ).toBe(true);
  });
  it.each(['google.com', '<script>', 'google.com, pub-1, BOTH'])('refuses %j', (text) => {
    expect(isAdsTxt(text)).toBe(false);
  });
});

import type { AiCrawler } from './crawlers';

/** Names of the Gregorian months in Arabic; see the table in lib/arabic/months.ts. */
export const MONTH_STYLES = ['gulf', 'levant', 'maghreb', 'morocco', 'dual'] as const;
export type MonthStyle = (typeof MONTH_STYLES)[number];

/** `latin` 0–9 or `arabic` ٠–٩. */
export const DIGIT_STYLES = ['latin', 'arabic'] as const;
export type DigitStyle = (typeof DIGIT_STYLES)[number];

/** What a newsroom decides for one edition. */
export interface EditionSettings {
  siteName: string;
  /** One sentence about the paper, for the footer and search engines. */
  tagline: string;
  /** IANA zone of the edition's one named clock. */
  timeZone: string;
  /** How the clock is named to readers: «بتوقيت غرينتش». */
  clockName: string;
  monthStyle: MonthStyle;
  digits: DigitStyle;
  showsHijri: boolean;
  /** Days to add to Umm al-Qura, −2 … 2, where the local sighting differs. */
  hijriOffsetDays: number;
  socialLinks: { label: string; href: string }[];
  contactEmail: string | null;
  /** The paper's own colour on white paper, `#rrggbb`; null: the design's red. Readable: lib/settings/accent. */
  accentColour: string | null;
  /** The same on black; null: reckoned from `accentColour`. */
  accentColourDark: string | null;
  /** The picture that stands in place of the wordmark, of the media library; null: the wordmark. */
  logoId: number | null;
  /** The one for black paper; null: the same. */
  logoDarkId: number | null;
  /** Crawlers of language models that may not read the site. For the whole site, as the next two. */
  blockedCrawlers: AiCrawler[];
  /** Other crawlers that may not, by the names they listen to in robots.txt. */
  otherCrawlers: string[];
  /** Nothing of the site belongs into a search engine: it is not the real one yet. */
  isHiddenFromSearch: boolean;
  /** Content of `/ads.txt`, one for the whole site: the Arabic edition's counts. Absent: there is no such file. */
  adsTxt?: string;
}

/** What is one for the whole site: the Arabic edition's choice counts. */
export const SITE_WIDE_KEYS = ['blockedCrawlers', 'otherCrawlers', 'isHiddenFromSearch'] as const;

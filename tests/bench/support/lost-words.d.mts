import type { Browser } from '@playwright/test';
import type pg from 'pg';

export function chooseSeed(): number;
export function typeThroughFaults<Person extends { id: string }>(run: {
  browser: Browser;
  url: string;
  /** The site's data folder. */
  dataDir: string;
  pool: Pick<pg.Pool, 'query'>;
  articleId: number;
  person: Person;
  /** A new session of the person, as a cookie. */
  signIn: (person: Person) => Promise<{ name: string; value: string }>;
  seed: number;
  blows?: number;
}): Promise<{ words: number; acknowledged: number; faults: string[] }>;

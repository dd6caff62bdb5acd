import type { Edition } from '@/lib/i18n/editions';

/** Ids by edition and by the term's raw slug (an author's login). */
export class TermIds {
  readonly #ids = new Map<string, number>();
  set(edition: Edition, key: string, id: number): void {
    this.#ids.set(`${edition} ${key}`, id);
  }
  get(edition: Edition, key: string): number | undefined {
    return this.#ids.get(`${edition} ${key}`);
  }
}

/** The section that a category became. */
export interface SectionInfo {
  id: number;
  rootId: number;
  depth: number;
  isUncategorised: boolean;
  isOpinion: boolean;
  name: string;
  slug: string;
}

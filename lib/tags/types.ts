export interface TagRef {
  id: number;
  slug: string;
  name: string;
  path: string;
}

/** In UTF-16 units. */
export const TAG_NAME_MAX_LENGTH = 80;

export interface TagRef {
  id: number;
  slug: string;
  name: string;
  path: string;
}

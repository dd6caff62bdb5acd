import type { Picture } from '@/lib/media/types';

export interface AuthorRef {
  id: number;
  slug: string;
  name: string;
  role: string | null;
  biography: string | null;
  portrait: Picture | null;
  path: string;
}

export interface Author extends AuthorRef {
  /** Public contact and profile addresses, absolute URLs or mailto:. */
  links: { label: string; href: string }[];
}

import type { ArticleStatus } from '@/lib/articles/types';
import type { WxrItem } from '@/lib/imports/wxr/wxr-types';

export type MappedStatus =
  | {
      outcome: 'keep';
      status: Extract<ArticleStatus, 'draft' | 'in_review' | 'scheduled' | 'published'>;
      note?: string;
    }
  | { outcome: 'skip'; reason: string };

/**
 * What becomes of a post or page by its WordPress status. Nothing that readers of the old site could not see
 * without a password or an account is published.
 */
export function mapStatus(
  item: Pick<WxrItem, 'status' | 'password' | 'title' | 'content' | 'excerpt'>,
  publishedAt: Date | null,
  now: Date,
): MappedStatus {
  if (item.status === 'trash') return { outcome: 'skip', reason: 'in the trash' };
  if (item.status === 'inherit') return { outcome: 'skip', reason: 'revision' };
  const isEmpty = item.content.trim() === '' && item.excerpt.trim() === '';
  if (item.status === 'auto-draft' && isEmpty) return { outcome: 'skip', reason: 'empty automatic draft' };
  if (item.title.trim() === '' && isEmpty) return { outcome: 'skip', reason: 'empty: no title and no text' };
  if (item.password !== '' && item.status !== 'draft' && item.status !== 'pending') {
    return { outcome: 'keep', status: 'draft', note: 'protected by a password: kept unpublished' };
  }
  switch (item.status) {
    case 'publish':
      return publishedAt
        ? { outcome: 'keep', status: 'published' }
        : { outcome: 'keep', status: 'draft', note: 'published without a date: kept as draft' };
    case 'future':
      // A site that was switched off never published what was due; it would have by now.
      if (!publishedAt)
        return { outcome: 'keep', status: 'draft', note: 'scheduled without a date: kept as draft' };
      return publishedAt > now
        ? { outcome: 'keep', status: 'scheduled' }
        : { outcome: 'keep', status: 'published', note: 'scheduled for a time that is past: published' };
    case 'pending':
      return { outcome: 'keep', status: 'in_review' };
    case 'draft':
    case 'auto-draft':
      return { outcome: 'keep', status: 'draft' };
    case 'private':
      return { outcome: 'keep', status: 'draft', note: 'private: kept unpublished' };
    default:
      return {
        outcome: 'keep',
        status: 'draft',
        note: `status “${item.status}” of a plug-in: kept as draft`,
      };
  }
}

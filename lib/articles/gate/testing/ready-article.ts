import { type ArticleContent, EMPTY_ARTICLE } from '@/lib/articles/article-content';
import type { BlockNode } from '@/lib/articles/body/body-schema';
import { runGate } from '@/lib/articles/gate/run-gate';
import type { GateFacts, GateFinding } from '@/lib/articles/gate/types';
import type { Role } from '@/lib/auth/roles';

export const paragraph = (text: string): BlockNode => ({
  type: 'paragraph',
  content: text === '' ? [] : [{ type: 'text', text }],
});

/** An article with which the gate finds nothing wrong. */
export const READY: ArticleContent = {
  ...EMPTY_ARTICLE,
  headline: 'البلدية تفتح الجسر القديم أمام المشاة',
  standfirst: 'القرار يسري من صباح السبت، والسيارات تتحوّل إلى الطريق الدائري.',
  body: {
    type: 'doc',
    content: [
      paragraph('قررت البلدية فتح الجسر القديم أمام المشاة وإغلاقه أمام السيارات.'),
      paragraph('وقال مهندس المدينة إن التجربة تستمر شهرين.'),
    ],
  },
  sectionId: 3,
  authorIds: [7],
  tagIds: [9],
  heroMediaId: 5,
};
export const FACTS: GateFacts = {
  edition: 'ar',
  goesOutAt: '2026-11-26T12:00:00.000Z',
  pictures: {
    5: { width: 1600, alt: 'جسر فوق نهر', credit: 'نشرة', rightsExpireAt: null, isPrinted: false },
    6: { width: 800, alt: '', credit: null, rightsExpireAt: null, isPrinted: false },
  },
  publishedArticleIds: [42],
  links: { 'https://example.org/': 'fine', 'https://example.org/gone': 'broken' },
  similar: null,
  openNotes: 0,
};

/** What the gate finds in the ready article once something about it is otherwise. */
export function findingsOf(
  patch: Partial<ArticleContent>,
  facts: Partial<GateFacts> = {},
  role: Role = 'editor',
): GateFinding[] {
  return runGate({ content: { ...READY, ...patch }, facts: { ...FACTS, ...facts }, role }).findings;
}

import { expect, it } from 'vitest';
import { EMPTY_ARTICLE } from '@/lib/articles/article-content';
import { withMoves } from './reference-moves';

const content = { ...EMPTY_ARTICLE, sectionId: 3, tagIds: [7, 8, 9], authorIds: [1, 2], heroMediaId: 5 };

it('leaves content alone when nothing has moved', () => {
  expect(withMoves(content, [])).toBe(content);
});

it('puts what something was merged into in its place, once', () => {
  const moved = withMoves(content, [
    { kind: 'tag', id: 7, into: { id: 9, name: 'الموانئ' } },
    { kind: 'section', id: 3, into: { id: 4, name: 'اقتصاد' } },
  ]);
  expect(moved.tagIds).toEqual([9, 8]);
  expect(moved.sectionId).toBe(4);
  expect(moved.authorIds).toEqual([1, 2]);
});

it('leaves out what was deleted', () => {
  const moved = withMoves(content, [
    { kind: 'tag', id: 8, into: null },
    { kind: 'section', id: 3, into: null },
    { kind: 'author', id: 1, into: null },
    { kind: 'picture', id: 5, into: null },
  ]);
  expect(moved).toMatchObject({ sectionId: null, tagIds: [7, 9], authorIds: [2], heroMediaId: null });
});

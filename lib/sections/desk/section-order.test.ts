import { describe, expect, it } from 'vitest';
import { beneathTheirParents, withSiblingsInOrder } from './section-order';

const section = (id: number, parentId: number | null = null) => ({ id, parentId });
const idsOf = (sections: { id: number }[]) => sections.map(({ id }) => id);
const list = [section(1), section(11, 1), section(12, 1), section(2), section(3), section(31, 3)];

describe('sections in their order', () => {
  it('stand beneath their parents', () => {
    expect(idsOf(beneathTheirParents([section(31, 3), section(3), section(1), section(11, 1)]))).toEqual([
      3, 31, 1, 11,
    ]);
  });
  it('take their sub-sections with them', () => {
    expect(idsOf(withSiblingsInOrder(list, [3, 1, 2]))).toEqual([3, 31, 1, 11, 12, 2]);
  });
  it('change places beneath one parent only', () => {
    expect(idsOf(withSiblingsInOrder(list, [12, 11]))).toEqual([1, 12, 11, 2, 3, 31]);
  });
  it('leave out what is no longer there', () => {
    expect(idsOf(withSiblingsInOrder(list, [2, 99, 1, 3]))).toEqual([2, 1, 11, 12, 3, 31]);
  });
});

import { describe, expect, it } from 'vitest';
import { createSectionInput, sectionSlugProblem } from './section-input';

describe('addresses of sections', () => {
  it.each(['سياسة', 'شؤون-سياسية', 'sport', 'g20'])('may be %s', (slug) => {
    expect(sectionSlugProblem(slug)).toBeNull();
  });
  it.each([
    ['', 'required'],
    ['admin', 'slug-reserved'],
    ['search', 'slug-reserved'],
    ['2026', 'slug-digits'],
    ['٢٠٢٦', 'slug-digits'],
    ['a/b', 'slug-letters'],
    ['خبر؟', 'slug-letters'],
    ['ب'.repeat(61), 'too-long'],
  ])('may not be %j: %s', (slug, problem) => {
    expect(sectionSlugProblem(slug)).toBe(problem);
  });
  it('are tidied as they are typed', () => {
    const base = { edition: 'ar', name: 'x', parentId: null, introduction: ' ', rhythm: 'plain' };
    expect(createSectionInput.parse({ ...base, slug: ' شؤون  سياسية ' })).toMatchObject({
      slug: 'شؤون-سياسية',
      introduction: null,
    });
    expect(createSectionInput.safeParse({ ...base, slug: 'Admin' }).error?.issues[0]?.message).toBe(
      'slug-reserved',
    );
  });
});

import { describe, expect, it } from 'vitest';
import { paragraphs } from '@/db/seed/factories/paragraphs';
import { mergeContents } from '@/lib/articles/editing/merging/merge-contents';
import type { PageFields } from '@/lib/pages/desk/types';
import { asContent, caughtUp, isSamePage, mergedFields, settledFields } from './page-texts';

const page = (patch: Partial<PageFields> = {}): PageFields => ({
  title: 'من نحن',
  slug: 'من-نحن',
  description: 'صحيفة عربية.',
  status: 'published',
  body: paragraphs('الأولى.', 'الثانية.'),
  ...patch,
});
const saved = { id: 1, version: 2, savedAt: new Date(), title: 'من نحن', slug: 'من-نحن', description: null };

describe('texts of a page', () => {
  it('are the same when they say the same', () => {
    expect(isSamePage(page(), page())).toBe(true);
    for (const patch of [{ title: 'نحن' }, { status: 'draft' }, { body: paragraphs('أخرى.') }] as const)
      expect(isSamePage(page(), page(patch))).toBe(false);
  });

  it('take what the server has set right, but for what was written meanwhile', () => {
    const sent = page({ title: ' من  نحن ', slug: '', description: '  ' });
    const settled = settledFields(sent, saved);
    expect(caughtUp(sent, sent, settled)).toEqual(settled);
    const now = { ...sent, title: 'من نحن؟' };
    expect(caughtUp(now, sent, settled)).toMatchObject({
      title: 'من نحن؟',
      slug: 'من-نحن',
      description: null,
    });
  });

  it.each<[string, PageFields['status'], PageFields['status'], PageFields['status']]>([
    ['nobody', 'published', 'published', 'published'],
    ['the colleague', 'published', 'draft', 'draft'],
    ['the writer', 'draft', 'published', 'draft'],
    ['both', 'draft', 'draft', 'draft'],
  ])('are merged; whether readers see it is as %s set it', (_who, mine, theirs, merged) => {
    const base = page();
    const sides = {
      base,
      mine: page({ title: 'عن الصحيفة', status: mine }),
      theirs: page({ body: paragraphs('الأولى.', 'الثانية، وقد زيدت.'), status: theirs }),
    };
    const { content, conflicts } = mergeContents({
      base: asContent(sides.base),
      mine: asContent(sides.mine),
      theirs: asContent(sides.theirs),
    });
    expect(conflicts).toEqual([]);
    expect(mergedFields(content, sides)).toEqual({
      ...sides.theirs,
      title: 'عن الصحيفة',
      status: merged,
    });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ArticleContent, EMPTY_ARTICLE } from '@/lib/articles/article-content';
import type { BlockNode } from '@/lib/articles/body/body-schema';
import { isSameContent, normalContent } from '@/lib/articles/editing/normal-content';
import { stableJson } from '@/lib/platform/stable-json';
import { assembleMerge, mergeContents } from './merge-contents';

const paragraph = (text: string): BlockNode =>
  text === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text }] };

const article = (...paragraphs: string[]): ArticleContent => ({
  ...EMPTY_ARTICLE,
  headline: 'لماذا تنتظر الحاوية',
  body: { type: 'doc', content: paragraphs.map(paragraph) },
});

const textsOf = (content: ArticleContent) =>
  content.body.content.map((block) =>
    block.type === 'paragraph'
      ? (block.content ?? []).map((node) => ('text' in node ? node.text : '')).join('')
      : '',
  );

const TEXTS = ['قال الوزير اليوم', 'افتتحت البلدية الجسر القديم', 'السعر ثابت', 'غدًا تبدأ التجربة', 'انتهى'];

/** A text and two that two writers made of it. */
const threeTexts = fc
  .array(fc.constantFrom(...TEXTS), { maxLength: 6 })
  .chain((base) => fc.record({ base: fc.constant(base), mine: edited(base), theirs: edited(base) }))
  .map(({ base, mine, theirs }) => ({
    base: article(...base),
    mine: article(...mine),
    theirs: article(...theirs),
  }));

function edited(base: string[]): fc.Arbitrary<string[]> {
  const edit = fc.record({
    at: fc.nat(8),
    kind: fc.constantFrom('change', 'delete', 'insert', 'move'),
    text: fc.constantFrom('وأضاف', 'عاجل', 'في بيان', 'نص جديد تمامًا'),
  });
  return fc.array(edit, { maxLength: 4 }).map((edits) => {
    const texts = [...base];
    for (const { at, kind, text } of edits) {
      const index = texts.length === 0 ? 0 : at % texts.length;
      if (kind === 'insert') texts.splice(index, 0, text);
      else if (kind === 'delete') texts.splice(index, 1);
      else if (kind === 'move') texts.push(...texts.splice(index, 1));
      else if (texts.length > 0) texts[index] = `${texts[index]} ${text}`;
    }
    return texts;
  });
}

const key = (content: ArticleContent) => stableJson(normalContent(content));

describe('mergeContents', () => {
  it('gives back the side that alone changed something', () => {
    fc.assert(
      fc.property(threeTexts, ({ base, mine }) => {
        for (const texts of [
          { base, mine, theirs: base },
          { base, mine: base, theirs: mine },
          { base, mine, theirs: mine },
        ]) {
          const merge = mergeContents(texts);
          expect(merge.conflicts).toEqual([]);
          expect(key(merge.content)).toBe(key(mine));
        }
      }),
    );
  });

  it('comes to the same whoever merges, and shows the same conflicts from the other side', () => {
    fc.assert(
      fc.property(threeTexts, ({ base, mine, theirs }) => {
        const here = mergeContents({ base, mine, theirs });
        const there = mergeContents({ base, mine: theirs, theirs: mine });
        expect(there.conflicts.map(({ mine, theirs }) => [theirs, mine])).toEqual(
          here.conflicts.map(({ mine, theirs }) => [mine, theirs]),
        );
        if (here.conflicts.length === 0) expect(key(there.content)).toBe(key(here.content));
      }),
    );
  });

  it('loses no block: what either wrote is in the result or in a conflict that is shown', () => {
    fc.assert(
      fc.property(threeTexts, ({ base, mine, theirs }) => {
        const merge = mergeContents({ base, mine, theirs });
        const choices = Object.fromEntries(merge.conflicts.map(({ id }) => [id, { pick: 'both' as const }]));
        const shown = textsOf(assembleMerge(merge, choices));
        const known = textsOf(base);
        for (const text of [...textsOf(mine), ...textsOf(theirs)])
          if (!known.includes(text)) expect(shown).toContain(text);
      }),
    );
  });

  it('reads each side back from its units, in order', () => {
    fc.assert(
      fc.property(threeTexts, ({ base, mine, theirs }) => {
        const merge = mergeContents({ base, mine, theirs });
        for (const pick of ['mine', 'theirs'] as const) {
          const blocks = merge.units.flatMap((unit) => (unit.kind === 'block' ? unit[pick] : []));
          expect(blocks).toEqual(normalContent(pick === 'mine' ? mine : theirs).body.content);
        }
      }),
    );
  });

  it('takes changes of different paragraphs and fields from both without asking', () => {
    const base = article('الأولى كما هي', 'الثانية كما هي', 'الثالثة كما هي');
    const mine = { ...article('الأولى عدّلتها أنا', 'الثانية كما هي', 'الثالثة كما هي'), kicker: 'تجارة' };
    const theirs = {
      ...article('الأولى كما هي', 'الثانية عدّلتها هي', 'الثالثة كما هي', 'رابعة'),
      slug: 'ميناء',
    };
    const merge = mergeContents({ base, mine, theirs });
    expect(merge.conflicts).toEqual([]);
    expect(textsOf(merge.content)).toEqual([
      'الأولى عدّلتها أنا',
      'الثانية عدّلتها هي',
      'الثالثة كما هي',
      'رابعة',
    ]);
    expect(merge.content).toMatchObject({ kicker: 'تجارة', slug: 'ميناء' });
  });

  it('asks about a paragraph that one deleted and the other changed', () => {
    const merge = mergeContents({
      base: article('تبقى', 'وقال مسؤول إن النظام جاهز'),
      mine: article('تبقى'),
      theirs: article('تبقى', 'وقال مسؤول إن النظام جاهز منذ عامين'),
    });
    expect(merge.conflicts).toHaveLength(1);
    const [conflict] = merge.conflicts;
    const chosen = assembleMerge(merge, { [conflict?.id ?? '']: { pick: 'theirs' } });
    expect(textsOf(chosen)).toEqual(['تبقى', 'وقال مسؤول إن النظام جاهز منذ عامين']);
  });

  it('never puts one picture under the words of another', () => {
    const base = { ...article('نص'), heroMediaId: 1, heroAlt: 'سفينة' };
    const merge = mergeContents({
      base,
      mine: { ...base, heroMediaId: 2, heroAlt: 'رصيف' },
      theirs: { ...base, heroAlt: 'سفينة قبالة الساحل' },
    });
    expect(merge.conflicts.map(({ id }) => id)).toEqual(['hero']);
  });

  it('joins tags that both put on and takes off what either took off', () => {
    const base = { ...article('نص'), tagIds: [1, 2, 3] };
    const merge = mergeContents({
      base,
      mine: { ...base, tagIds: [1, 3, 9] },
      theirs: { ...base, tagIds: [1, 2, 3, 7] },
    });
    expect(merge.conflicts).toEqual([]);
    expect(merge.content.tagIds).toEqual([1, 3, 7, 9]);
  });
});

describe('isSameContent', () => {
  it('sees through spelling, order of keys and blanks', () => {
    const decomposed = { ...article('نص'), headline: 'لماذا\u0627\u0653', kicker: '  ' };
    const composed = { ...article('نص'), headline: 'لماذا\u0622', kicker: null };
    expect(isSameContent(decomposed, composed)).toBe(true);
    expect(isSameContent(article('نص'), article('نصّ'))).toBe(false);
  });
});

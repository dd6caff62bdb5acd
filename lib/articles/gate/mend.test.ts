import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryBody } from '@/lib/articles/testing/arbitrary-body';
import { mendContent } from './mend';
import { findingsOf, paragraph, READY } from './testing/ready-article';
import { MENDS } from './types';

describe('mends', () => {
  it('set right what the gate found, each its own', () => {
    const content = {
      ...READY,
      headline: 'البلديـــة تفتح الجسر, القديم أمام المشاة.',
      body: {
        type: 'doc' as const,
        content: [
          {
            type: 'paragraph' as const,
            content: [
              { type: 'text' as const, text: 'قال "الوزير', marks: [{ type: 'bold' as const }] },
              { type: 'text' as const, text: ' الجديد", ثم\u200f انصرف' },
            ],
          },
          paragraph(''),
        ],
      },
    };
    const found = findingsOf(content).flatMap(({ mend }) => mend ?? []);
    expect(found.toSorted()).toEqual([...MENDS].toSorted());
    const mended = MENDS.reduce(mendContent, content);
    expect(findingsOf(mended)).toEqual([]);
    expect(mended.headline).toBe('البلدية تفتح الجسر، القديم أمام المشاة');
    expect(mended.body.content).toEqual([
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'قال «الوزير', marks: [{ type: 'bold' }] },
          { type: 'text', text: ' الجديد»، ثم انصرف' },
        ],
      },
    ]);
  });

  it.each(MENDS)('%s changes nothing the second time, whatever the text', (mend) => {
    fc.assert(
      fc.property(arbitraryBody, fc.string(), (body, headline) => {
        const once = mendContent({ ...READY, body, headline }, mend);
        expect(mendContent(once, mend)).toEqual(once);
      }),
      { numRuns: 60 },
    );
  });
});

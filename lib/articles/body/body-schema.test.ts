import { describe, expect, it } from 'vitest';
import { type BlockNode, bodySchema, MAX_BODY_DEPTH } from '@/lib/articles/body/body-schema';

/** A document whose paragraph stands `levels` deep, the document itself not counted. */
function nested(levels: number) {
  let block: BlockNode = { type: 'paragraph', content: [{ type: 'text', text: 'نص' }] };
  for (let level = 1; level < levels; level += 1) block = { type: 'blockquote', content: [block] };
  return { type: 'doc', content: [block] };
}

describe('bodySchema', () => {
  it('takes quotes in quotes as deep as anybody writes them', () => {
    expect(bodySchema.safeParse(nested(MAX_BODY_DEPTH - 1))).toMatchObject({ success: true });
  });

  it('refuses what is nested to tire the server, before it walks through it', () => {
    expect(bodySchema.safeParse(nested(MAX_BODY_DEPTH + 1))).toMatchObject({ success: false });
    expect(bodySchema.safeParse(nested(1_000_000))).toMatchObject({ success: false });
  });

  it('refuses what is no document', () => {
    for (const value of [null, 'نص', [], { type: 'doc' }, { type: 'doc', content: [{ type: 'script' }] }])
      expect(bodySchema.safeParse(value)).toMatchObject({ success: false });
  });
});

import { Fragment } from 'react';
import type { TextSegment } from '@/lib/search/highlight';

/** A text with the words found in it marked. */
export function MarkedText({ segments }: { segments: TextSegment[] }) {
  let start = 0;
  return segments.map(({ text, isMarked }) => {
    const key = start;
    start += text.length;
    return isMarked ? <mark key={key}>{text}</mark> : <Fragment key={key}>{text}</Fragment>;
  });
}

import { bidiSegments } from '@/lib/arabic/bidi';

interface IsolatedTextProps {
  text: string;
  direction: 'rtl' | 'ltr';
}

/** One line of plain text as a headline or standfirst prints it, its foreign runs each in their own direction. */
export function IsolatedText({ text, direction }: IsolatedTextProps) {
  return bidiSegments(text, direction).map((segment, index) =>
    segment.dir === null ? (
      segment.text
    ) : (
      <bdi key={index} dir={segment.dir}>
        {segment.text}
      </bdi>
    ),
  );
}

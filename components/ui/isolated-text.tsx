import { bidiSegments } from '@/lib/arabic/bidi';

interface IsolatedTextProps {
  text: string;
  /** Of the text around: the page's. */
  direction: 'rtl' | 'ltr';
}

/** A line of plain text (headline, standfirst, caption) whose foreign runs and signed numbers keep their place. */
export function IsolatedText({ text, direction }: IsolatedTextProps) {
  let position = 0;
  return bidiSegments(text, direction).map((segment) => {
    const start = position;
    position += segment.text.length;
    if (segment.dir === null) return segment.text;
    return (
      <bdi key={start} dir={segment.dir}>
        {segment.text}
      </bdi>
    );
  });
}

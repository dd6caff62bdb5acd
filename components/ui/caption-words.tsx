import { IsolatedText } from '@/components/ui/isolated-text';
import type { Picture } from '@/lib/media/types';

interface CaptionWordsProps {
  picture: Pick<Picture, 'caption' | 'credit'>;
  /** Of the text around: the page's. */
  direction: 'rtl' | 'ltr';
}

/** What a picture shows and who made it; the credit keeps together where the line has room for it. */
export function CaptionWords({ picture: { caption, credit }, direction }: CaptionWordsProps) {
  return (
    <>
      {caption && <IsolatedText text={caption} direction={direction} />}{' '}
      {credit && (
        <cite>
          <IsolatedText text={credit} direction={direction} />
        </cite>
      )}
    </>
  );
}

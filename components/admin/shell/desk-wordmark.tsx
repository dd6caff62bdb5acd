import { WORDMARK } from '@/components/ui/wordmark';

/** The house's own mark, whatever the paper is called; decorative. */
export function DeskWordmark() {
  return (
    <svg className="wordmark" viewBox="0 0 1351 1019" aria-hidden="true">
      <path className="wordmark-letters" d={WORDMARK.letters} />
      <path className="wordmark-dots" d={WORDMARK.dots} />
    </svg>
  );
}

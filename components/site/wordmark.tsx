interface WordmarkProps {
  /** Text for those who do not see it; none where a text beside it says the same. */
  label?: string;
}

/** The drawn wordmark نشرة, from the page's sprite. */
export function Wordmark({ label }: WordmarkProps) {
  return label ? (
    <svg className="wordmark" viewBox="0 0 1351 1019" role="img" aria-label={label}>
      <use href="#wordmark" />
    </svg>
  ) : (
    <svg className="wordmark" viewBox="0 0 1351 1019" aria-hidden="true">
      <use href="#wordmark" />
    </svg>
  );
}

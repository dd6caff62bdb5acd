interface PressMarkersProps {
  /** The HTTP status that readers get; Next itself answers 200. */
  status: 200 | 400 | 404 | 410 | 503;
  /** What the page shows, in the vocabulary of lib/press/tags.ts; null: it must never be stored. */
  tags: string[] | null;
  /** The earliest moment when the page changes by the clock. */
  expiresAt?: Date | null;
}

/** What the page tells the press. React hoists the tags into the head; the press takes them out again. */
export function PressMarkers({ status, tags, expiresAt }: PressMarkersProps) {
  return (
    <>
      <meta name="nashra:status" content={String(status)} />
      {tags && <meta name="nashra:tags" content={[...new Set(tags)].join(' ')} />}
      {expiresAt && <meta name="nashra:expires-at" content={expiresAt.toISOString()} />}
    </>
  );
}

import type { DiffRun } from '@/lib/articles/revisions/diff-words';

/**
 * Words that went are struck, words that came are underlined: each by colour and by line, so that neither is
 * told by colour alone.
 * @param side `before` leaves out what came, `after` what went
 */
export function DiffText({
  runs,
  side,
  restyledTitle,
}: {
  runs: readonly DiffRun[];
  side?: 'before' | 'after';
  restyledTitle?: string;
}) {
  const hidden = side === 'before' ? 'added' : side === 'after' ? 'removed' : null;
  return (
    <>
      {runs
        .filter(({ kind }) => kind !== hidden)
        .map((run, index) => (
          <DiffPiece key={index} run={run} restyledTitle={restyledTitle} />
        ))}
    </>
  );
}

function DiffPiece({ run, restyledTitle }: { run: DiffRun; restyledTitle?: string | undefined }) {
  // The space after a word is not part of what is struck or underlined.
  const text = run.text.trimEnd();
  const space = run.text.slice(text.length);
  if (run.kind === 'removed')
    return (
      <>
        <del>{text}</del>
        {space || ' '}
      </>
    );
  if (run.kind === 'added')
    return (
      <>
        <ins>{text}</ins>
        {space}
      </>
    );
  if (run.kind === 'restyled')
    return (
      <>
        <span className="diff-restyled" title={restyledTitle}>
          {text}
        </span>
        {space}
      </>
    );
  return run.text;
}

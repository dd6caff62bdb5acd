/** A failure that the person at the keyboard can mend; its message is printed without a stack. */
export class OperatorError extends Error {
  override name = 'OperatorError';
  /** What to do about it, in one sentence. */
  readonly remedy: string | undefined;
  constructor(message: string, remedy?: string) {
    super(message);
    this.remedy = remedy;
  }
}

/** Wrong words on a command line: exit code 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}

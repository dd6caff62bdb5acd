import type { Database } from '@/db/client';

/** What a command gets from the command line around it. */
export interface CommandContext {
  /** Aborted by Ctrl-C or SIGTERM: finish the step, say how to go on, end. */
  signal: AbortSignal;
  /** Results, on standard output. */
  print: (line?: string) => void;
  /** How far long work is, on standard error: one line that is overwritten at a terminal. */
  progress: (line: string) => void;
  /** Runs work on the site's database, migrated. See with-database.ts. */
  withDatabase: <Result>(
    work: (database: { db: Database; url: string }) => Promise<Result>,
  ) => Promise<Result>;
}

export interface Command {
  /** Words after `npm run nashra --`, `import wxr`. */
  name: string;
  /** What may follow the name. */
  usage: string;
  /** One line for the help. */
  summary: string;
  /** Called by the machine, not by people: not in the help. */
  isHidden?: boolean;
  /**
   * @returns the exit code: 0 done, 1 failed
   * @throws UsageError for wrong words (exit code 2), OperatorError for what a person can mend
   */
  run(args: string[], context: CommandContext): Promise<number>;
}

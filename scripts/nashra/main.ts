/** The command line: finds the command, gives it a context, turns its outcome into an exit code. */
import { OperatorError, UsageError } from '@/lib/platform/errors';
import type { Command, CommandContext } from './command';
import { doctorCommand } from './doctor-command';
import { importTextCommand } from './import-text-command';
import { importWxrCommand } from './import-wxr-command';
import { migrateCommand } from './migrate-command';
import { purgeCommand, statusCommand } from './press-commands';
import { prepareCommand, seedCommand } from './seed-command';
import { userCreateCommand, userResetCommand } from './user-commands';
import { withDatabase } from './with-database';

/** How often a log that is no terminal gets a line of progress. */
const LOG_EVERY_MS = 15_000;

const COMMANDS: Command[] = [
  migrateCommand,
  seedCommand,
  importTextCommand,
  importWxrCommand,
  purgeCommand,
  statusCommand,
  userCreateCommand,
  userResetCommand,
  doctorCommand,
  prepareCommand,
];

process.exitCode = await main(process.argv.slice(2));

async function main(words: string[]): Promise<number> {
  const [first] = words;
  if (first === undefined || ['help', '--help', '-h'].includes(first)) {
    process.stdout.write(help());
    return first === undefined ? 2 : 0;
  }
  const command = COMMANDS.find(({ name }) => name === words.slice(0, name.split(' ').length).join(' '));
  if (!command) {
    process.stderr.write(`Unknown command: ${words.join(' ')}\n\n${help()}`);
    return 2;
  }
  const args = words.slice(command.name.split(' ').length);
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(`${usageOf(command)}\n  ${command.summary}\n`);
    return 0;
  }
  try {
    return await command.run(args, createContext());
  } catch (error) {
    return explain(error, command);
  }
}

function createContext(): CommandContext {
  const stop = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => {
      // Asked twice: at once.
      if (stop.signal.aborted) process.exit(1);
      stop.abort(new OperatorError('Interrupted.', 'Run the same command again to go on.'));
    });
  }
  const isTerminal = Boolean(process.stderr.isTTY);
  let isLineOpen = false;
  let lastLoggedAt = Date.now();
  const closeLine = () => {
    if (isLineOpen) process.stderr.write('\n');
    isLineOpen = false;
  };
  process.on('exit', closeLine);
  return {
    signal: stop.signal,
    print: (line = '') => {
      closeLine();
      process.stdout.write(`${line}\n`);
    },
    progress: (line) => {
      if (!isTerminal) {
        // A log does not want a line for every step, but shows that the work goes on.
        if (Date.now() - lastLoggedAt < LOG_EVERY_MS) return;
        lastLoggedAt = Date.now();
        process.stderr.write(`${line}\n`);
        return;
      }
      process.stderr.write(`\r\u001b[K${line}`);
      isLineOpen = true;
    },
    withDatabase,
  };
}

function explain(error: unknown, command: Command): number {
  if (error instanceof UsageError) {
    process.stderr.write(`${error.message}\n\n${usageOf(command)}\n`);
    return 2;
  }
  const isExpected = error instanceof OperatorError;
  process.stderr.write(`\n✕ ${isExpected ? error.message : error instanceof Error ? error.stack : error}\n`);
  if (isExpected && error.remedy) process.stderr.write(`  ${error.remedy}\n`);
  return 1;
}

// A declaration: `main` is awaited above, before a constant down here would have its value.
function usageOf({ name, usage }: Command): string {
  return `Usage: npm run nashra -- ${name} ${usage}`.trimEnd();
}

function help(): string {
  const entries = COMMANDS.filter((command) => !command.isHidden).map(
    ({ name, usage, summary }) => `  ${`${name} ${usage}`.trimEnd()}\n      ${summary}`,
  );
  return `Usage: npm run nashra -- <command>\n\n${entries.join('\n')}\n\nExit codes: 0 done, 1 failed, 2 wrong usage.\n`;
}

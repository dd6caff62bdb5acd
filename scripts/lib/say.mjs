/** What scripts print for people. */

const isTerminal = Boolean(process.stdout.isTTY) && !process.env.NO_COLOR;
const paint = (code, text) => (isTerminal ? `\u001b[${code}m${text}\u001b[0m` : text);

export const bold = (text) => paint('1', text);
export const green = (text) => paint('32', text);
export const red = (text) => paint('31', text);

export const say = (text = '') => process.stdout.write(`${text}\n`);
export const warn = (text) => process.stderr.write(`${text}\n`);

/** Whoever read our output has gone (`| head`): there is nobody to tell, and no reason to fail. */
export function survivePipes() {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
}

/** A failure that the person at the keyboard can mend: printed without a stack. */
export class Problem extends Error {
  constructor(message, remedy) {
    super(message);
    this.remedy = remedy;
  }
}

/** Prints what went wrong and what to do, and chooses the exit code; the unexpected keeps its stack. */
export function report(error) {
  const isExpected =
    error instanceof Problem || error?.name === 'OperatorError' || error?.name === 'UsageError';
  warn(`\n${red('✕')} ${isExpected ? error.message : (error?.stack ?? error)}`);
  if (error?.remedy) warn(`  ${error.remedy}`);
  return error?.name === 'UsageError' ? 2 : 1;
}

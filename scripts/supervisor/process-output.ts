import { appendFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

const LOG_BYTES = 10 * 1024 * 1024;
const WARNING = 40;
/** Next greets on every start. */
const GREETING = /^\s*$|^\s*(▲|✓|- (Local|Network|Environments|Experiments)|○)/;

/**
 * Where the processes' lines go. At a terminal: all of them into DATA_DIR/logs/site.log, and to the person
 * only warnings and errors. Otherwise (systemd, a container): all of them to standard output.
 */
export class ProcessOutput {
  readonly #file: string;
  readonly #isTerminal: boolean;

  constructor(dataDir: string, isTerminal: boolean) {
    mkdirSync(join(dataDir, 'logs'), { recursive: true });
    this.#file = join(dataDir, 'logs', 'site.log');
    this.#isTerminal = isTerminal;
  }

  get file(): string {
    return this.#file;
  }

  /** Something that the supervisor itself has to say. */
  note(text: string): void {
    const line = JSON.stringify({
      level: WARNING,
      time: new Date().toISOString(),
      component: 'supervisor',
      msg: text,
    });
    this.#write('supervisor', line);
  }

  follow(name: string, stream: Readable): void {
    createInterface({ input: stream }).on('line', (line) => {
      if (!GREETING.test(line)) this.#write(name, line);
    });
  }

  #write(name: string, line: string): void {
    if (!this.#isTerminal) {
      process.stdout.write(`${line}\n`);
      return;
    }
    this.#append(`${line.startsWith('{') ? line : `[${name}] ${line}`}\n`);
    const shown = forPeople(name, line);
    if (shown) process.stderr.write(`${shown}\n`);
  }

  #append(text: string): void {
    try {
      if (existsSync(this.#file) && statSync(this.#file).size > LOG_BYTES)
        renameSync(this.#file, `${this.#file}.1`);
      appendFileSync(this.#file, text);
    } catch {
      // A full disk must not end the site because of its log.
    }
  }
}

/** One short line for warnings and errors; lines that are not ours (stacks, Next's) as they are. */
function forPeople(name: string, line: string): string | undefined {
  try {
    const { level, msg, err } = JSON.parse(line) as {
      level?: number;
      msg?: string;
      err?: { message?: string };
    };
    if (level === undefined || level < WARNING) return undefined;
    return `  ${level > WARNING ? '✕' : '·'} ${name}: ${msg ?? ''}${err?.message ? ` (${err.message})` : ''}`;
  } catch {
    return `  ${name}: ${line}`;
  }
}

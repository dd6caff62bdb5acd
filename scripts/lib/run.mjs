/** Runs a program to its end; a signal to us ends it too. */
import { spawn } from 'node:child_process';

const children = new Set();

/** Ends whatever `run` is running. */
export function endRunning() {
  for (const child of children) child.kill('SIGTERM');
}

/**
 * @param {string} program
 * @param {string[]} args
 * @param {{cwd?: string, env?: NodeJS.ProcessEnv, show?: boolean, shell?: boolean}} [options] show: output goes to the terminal
 * @returns {Promise<{status: number, output: string}>} output is empty when shown
 */
export function run(program, args, options = {}) {
  return new Promise((resolve) => {
    const stdio = options.show ? 'inherit' : ['ignore', 'pipe', 'pipe'];
    const child = spawn(program, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio,
      shell: options.shell ?? false,
    });
    children.add(child);
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk) => {
        output += chunk;
      });
    const end = (status) => {
      children.delete(child);
      resolve({ status, output });
    };
    child.once('error', (error) => {
      output += error.message;
      end(127);
    });
    child.once('close', (code) => end(code ?? 1));
  });
}

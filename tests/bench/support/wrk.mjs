import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { findProgram } from './programs.mjs';

const execute = promisify(execFile);

/**
 * @param {string} url
 * @param {{connections: number, seconds: number}} load
 * @returns {Promise<{perSecond: number, requests: number, p99Ms: number, errors: number}>}
 */
export async function wrk(url, { connections, seconds }) {
  const args = ['-t1', `-c${connections}`, `-d${seconds}`, '--latency', '-H', 'Accept-Encoding: br', url];
  const { stdout } = await execute(findProgram('wrk'), args);
  const number = (pattern) => Number(pattern.exec(stdout)?.[1] ?? 0);
  const [, amount, unit] = /99%\s+([\d.]+)(us|ms|s)/.exec(stdout) ?? [];
  const socketErrors =
    /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/.exec(stdout)?.slice(1) ?? [];
  return {
    perSecond: number(/Requests\/sec:\s+([\d.]+)/),
    requests: number(/(\d+) requests in/),
    p99Ms: Number(amount) * { us: 0.001, ms: 1, s: 1000 }[unit ?? 'ms'],
    errors: socketErrors.reduce(
      (sum, count) => sum + Number(count),
      number(/Non-2xx or 3xx responses: (\d+)/),
    ),
  };
}

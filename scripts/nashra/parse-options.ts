import { type ParseArgsConfig, parseArgs } from 'node:util';
import { UsageError } from '@/lib/platform/errors';

/**
 * Options and positional words of a command.
 * @throws UsageError on an unknown option, a missing value, or a wrong number of words
 */
export function parseOptions<Options extends NonNullable<ParseArgsConfig['options']>>(
  args: string[],
  options: Options,
  words: { min: number; max: number },
) {
  let parsed: ReturnType<
    typeof parseArgs<{ args: string[]; options: Options; allowPositionals: true; strict: true }>
  >;
  try {
    parsed = parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
  const count = parsed.positionals.length;
  if (count < words.min) throw new UsageError('Something is missing.');
  if (count > words.max)
    throw new UsageError(`Too many words: ${parsed.positionals.slice(words.max).join(' ')}`);
  return parsed;
}

/** @throws UsageError unless `text` is a whole number from 1 */
export function positiveNumber(text: string, name: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1)
    throw new UsageError(`${name} must be a whole number from 1, not ${text}`);
  return value;
}

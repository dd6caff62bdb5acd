/**
 * Holds the wording together: the same keys and arguments in messages/{ar,en,fr}.json, valid ICU, all plural
 * forms, no key used that does not exist, none that is not used.
 *
 *   node scripts/check-messages.mjs [FOLDER]   the project's folder; by default the current one
 *
 * Exit codes: 0 nothing to say, 1 problems (one a line on standard error).
 */
import { checkMessages } from './messages/check.mjs';

const problems = checkMessages(process.argv[2] ?? '.');
for (const problem of problems) console.error(problem);
if (problems.length > 0) console.error(`${problems.length} problem(s) in the messages.`);
process.exitCode = problems.length > 0 ? 1 : 0;

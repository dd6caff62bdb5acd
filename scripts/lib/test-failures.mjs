/** What failed, read from the reports of the test runners: printed once more at the end, where somebody looks first. */
import { stripVTControlCharacters } from 'node:util';
import { red, say } from './say.mjs';

/** @typedef {{suite?: string, test: string, message: string}} Failure */

const MESSAGE_LINES = 12;

/**
 * @param {{testResults?: {name: string, status: string, message?: string, assertionResults: {status: string, fullName: string, failureMessages?: string[]}[]}[]}} [report] Vitest's, in the form of Jest
 * @returns {Failure[]} a test file that could not be loaded is one failure
 */
export function vitestFailures(report) {
  return (report?.testResults ?? []).flatMap((file) => {
    const failed = file.assertionResults.filter(({ status }) => status === 'failed');
    if (failed.length === 0 && file.status === 'failed')
      return [{ test: file.name, message: file.message ?? '' }];
    return failed.map(({ fullName, failureMessages = [] }) => ({
      test: `${file.name} › ${fullName}`,
      message: failureMessages.join('\n'),
    }));
  });
}

/**
 * @param {{suites?: object[], errors?: {message?: string}[]}} [report] Playwright's
 * @returns {Failure[]}
 */
export function playwrightFailures(report) {
  const ofSuite = (suite) => [
    ...(suite.suites ?? []).flatMap(ofSuite),
    ...(suite.specs ?? [])
      .filter(({ ok }) => !ok)
      .map((spec) => ({ test: `${spec.file}:${spec.line} › ${spec.title}`, message: messagesOf(spec) })),
  ];
  return [
    ...(report?.suites ?? []).flatMap(ofSuite),
    ...(report?.errors ?? []).map(({ message = '' }) => ({ test: 'outside of any test', message })),
  ];
}

/** @param {Failure[]} failures */
export function sayFailures(failures) {
  if (failures.length === 0) return;
  say('\n── what failed ──');
  for (const { suite, test, message } of failures) {
    say(`${red('✕')} ${suite}: ${test}`);
    const lines = stripVTControlCharacters(message).trim().split('\n');
    for (const line of lines.slice(0, MESSAGE_LINES)) say(`    ${line}`);
    if (lines.length > MESSAGE_LINES) say(`    … ${lines.length - MESSAGE_LINES} more lines above`);
  }
}

function messagesOf(spec) {
  return spec.tests
    .flatMap(({ results }) => results)
    .flatMap(({ errors = [] }) => errors)
    .map(({ message = '' }) => message)
    .join('\n');
}

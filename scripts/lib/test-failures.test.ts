import { describe, expect, it } from 'vitest';
import { playwrightFailures, vitestFailures } from './test-failures.mjs';

describe('vitestFailures', () => {
  it('names each test that failed, with what it said', () => {
    const report = {
      testResults: [
        {
          name: 'lib/a.test.ts',
          status: 'failed',
          assertionResults: [
            { status: 'passed', fullName: 'adds' },
            { status: 'failed', fullName: 'takes away', failureMessages: ['expected 1 to be 2'] },
          ],
        },
        { name: 'lib/b.test.ts', status: 'passed', assertionResults: [] },
      ],
    };
    expect(vitestFailures(report)).toEqual([
      { test: 'lib/a.test.ts › takes away', message: 'expected 1 to be 2' },
    ]);
  });

  it('names a file that could not be loaded', () => {
    const report = {
      testResults: [
        { name: 'lib/c.test.ts', status: 'failed', message: 'no such module', assertionResults: [] },
      ],
    };
    expect(vitestFailures(report)).toEqual([{ test: 'lib/c.test.ts', message: 'no such module' }]);
  });

  it('knows nothing without a report', () => expect(vitestFailures(undefined)).toEqual([]));
});

describe('playwrightFailures', () => {
  it('finds what failed in suites within suites, and what failed outside of them', () => {
    const failed = {
      file: 'front.spec.ts',
      line: 7,
      title: 'the front',
      ok: false,
      tests: [{ results: [{ errors: [{ message: 'timed out' }] }] }],
    };
    const report = {
      suites: [{ specs: [{ ...failed, ok: true }], suites: [{ specs: [failed] }] }],
      errors: [{ message: 'no build' }],
    };
    expect(playwrightFailures(report)).toEqual([
      { test: 'front.spec.ts:7 › the front', message: 'timed out' },
      { test: 'outside of any test', message: 'no build' },
    ]);
  });
});

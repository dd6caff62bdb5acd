import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/**
 * Limits end a test that hangs; they never time one. A machine shared with other work may need ten times as long
 * as an idle one, and the usual five seconds of Vitest then fail tests of hundreds of cases at random.
 */
const LIMITS = { testTimeout: 60_000, hookTimeout: 120_000 };

const root = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      { find: /^server-only$/, replacement: `${root}tests/support/server-only.ts` },
      { find: /^@\//, replacement: root },
    ],
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{app,components,db,lib,scripts}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.int.test.ts', '**/node_modules/**'],
          environment: 'node',
          ...LIMITS,
        },
      },
      {
        extends: true,
        test: {
          name: 'plans',
          include: ['tests/plans/**/*.plan.test.ts'],
          environment: 'node',
          globalSetup: ['tests/support/test-cluster.ts'],
          ...LIMITS,
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['{app,components,db,lib,scripts}/**/*.int.test.ts'],
          environment: 'node',
          globalSetup: ['tests/support/test-cluster.ts'],
          ...LIMITS,
        },
      },
    ],
  },
});

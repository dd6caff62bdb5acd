import { describe, expect, it } from 'vitest';
import { findClientFileProblems } from './client-files.mjs';

const problemsOf = (path: string, text = '') => findClientFileProblems([{ path, text }]);

describe('findClientFileProblems', () => {
  it.each([
    ['components/admin/editor.client.tsx', "'use client';\n"],
    ['components/article/share-bar.tsx', '// says "use client" only in a comment\nexport {}'],
    ['components/elements/main.ts', ''],
    ['app/admin/error.client.tsx', '/** why */\n"use client";'],
  ])('lets %s be', (path, text) => {
    expect(problemsOf(path, text)).toEqual([]);
  });

  it.each([
    ['components/admin/editor.tsx', "'use client';", 'must end in .client.tsx'],
    ['components/admin/editor.tsx', "// reason\n\n'use client';", 'must end in .client.tsx'],
    ['components/admin/editor.client.tsx', 'export {}', 'does not start with'],
    ['components/site/menu.client.tsx', "'use client';", 'custom element'],
    ['app/[locale]/(site)/error.tsx', '', 'the press prints'],
    ['app/[locale]/(site)/loading.tsx', '', 'stream'],
  ])('finds fault with %s', (path, text, reason) => {
    expect(problemsOf(path, text).join('\n')).toContain(reason);
  });
});

/** Part of `npm run check`: 'use client' only where it belongs, and visible in the file's name. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findClientFileProblems } from './lib/client-files.mjs';
import { root } from './lib/project.mjs';

const files = ['app', 'components'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => ({
      path: `${folder}/${name.replaceAll('\\', '/')}`,
      text: readFileSync(join(root, folder, name), 'utf8'),
    })),
);
const problems = findClientFileProblems(files);
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;

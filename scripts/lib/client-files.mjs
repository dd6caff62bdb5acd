/** Where browser code may be: pure rules over paths and texts, so that they can be tested. */

const READER = /^(app\/\[locale\]|components\/(article|front|lists|search|seo|site|ui))\//;
const DIRECTIVE = /^(?:\s|\/\*[\s\S]*?\*\/|\/\/[^\n]*\n)*['"]use client['"]/;

/**
 * @param {{path: string, text: string}[]} files TypeScript files of app and components
 * @returns {string[]} one line a problem, with what to do instead
 */
export function findClientFileProblems(files) {
  return files.flatMap(({ path, text }) => {
    const isClient = DIRECTIVE.test(text);
    const isNamedClient = /\.client\.tsx?$/.test(path);
    const problems = [];
    if (isClient && READER.test(path)) {
      problems.push(
        `${path}: 'use client' on a reader path; readers get no React runtime: write a custom element in components/elements`,
      );
    }
    if (isClient && !isNamedClient)
      problems.push(`${path}: starts with 'use client', so its name must end in .client.tsx`);
    if (!isClient && isNamedClient)
      problems.push(`${path}: is named .client.tsx but does not start with 'use client'`);
    if (READER.test(path) && /\/(error|global-error)\.tsx$/.test(path)) {
      problems.push(
        `${path}: error files are client components; the press prints the page for errors (lib/press/pages)`,
      );
    }
    if (READER.test(path) && /\/(loading)\.tsx$/.test(path)) {
      problems.push(`${path}: loading files stream the page into a hidden block that only scripts can show`);
    }
    return problems;
  });
}

/** The whole check over a project: the files of messages, and the sources that use them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readMessage } from './icu.mjs';
import { readUses } from './usage.mjs';
import { checkWording, flatten } from './wording.mjs';

const LANGUAGES = ['ar', 'en', 'fr'];
const SOURCE_FOLDERS = ['app', 'components', 'lib'];
const IS_SOURCE = /(?<!\.d|\.test|\.spec)\.tsx?$/;

/**
 * @param {string} root the project's folder
 * @returns {string[]} problems, one a line; none when the messages hold together
 */
export function checkMessages(root) {
  const files = {};
  for (const language of LANGUAGES) {
    const name = `messages/${language}.json`;
    try {
      files[language] = JSON.parse(readFileSync(join(root, name), 'utf8'));
    } catch (error) {
      return [`${name}: ${error.message}`];
    }
  }
  return [...checkWording(files), ...checkUsage(root, flatten(files.ar))];
}

function checkUsage(root, messages) {
  const problems = [];
  const unused = new Set(messages.keys());
  for (const path of sourcesIn(root)) {
    const { uses, problems: unclear } = readUses(path, readFileSync(join(root, path), 'utf8'));
    problems.push(...unclear);
    for (const use of uses) {
      const keys = [...messages.keys()].filter((key) => matches(use, key));
      if (keys.length === 0) problems.push(`${use.place}: no message ${use.shown}`);
      for (const key of keys) {
        unused.delete(key);
        const missing = missingArguments(messages.get(key), use);
        if (missing.length > 0) problems.push(`${use.place}: ${key} needs {${missing.join('}, {')}}`);
      }
    }
  }
  for (const key of unused) problems.push(`messages/ar.json: ${key} is not used`);
  return problems;
}

/** A branch that is taken as a whole uses every message below it. */
function matches({ pattern, isWhole }, key) {
  if (!isWhole) return pattern.test(key);
  const parts = key.split('.');
  return parts.some((_, at) => pattern.test(parts.slice(0, at + 1).join('.')));
}

function missingArguments(text, { given }) {
  if (given === null || typeof text !== 'string') return [];
  try {
    const names = new Set(readMessage(text).arguments.map(({ name }) => name));
    return [...names].filter((name) => !given.has(name));
  } catch {
    return []; // Reported with the wording.
  }
}

function sourcesIn(root) {
  return SOURCE_FOLDERS.filter((name) => existsSync(join(root, name))).flatMap((name) =>
    readdirSync(join(root, name), { recursive: true })
      .map((path) => join(name, path))
      .filter((path) => IS_SOURCE.test(path))
      .toSorted(),
  );
}

/** What must hold between the three files of messages, whoever uses them. */
import { readMessage } from './icu.mjs';

/** Plural forms that a language needs in every plural (Unicode CLDR). */
const PLURAL_FORMS = {
  ar: ['zero', 'one', 'two', 'few', 'many', 'other'],
  en: ['one', 'other'],
  fr: ['one', 'other'],
};

/**
 * All messages by their full key, `article.share.copy`.
 * @param {unknown} tree
 * @returns {Map<string, unknown>}
 */
export function flatten(tree, prefix = '') {
  const flat = new Map();
  for (const [key, value] of Object.entries(tree)) {
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) {
      for (const [inner, message] of flatten(value, `${prefix}${key}.`)) flat.set(inner, message);
    } else flat.set(prefix + key, value);
  }
  return flat;
}

/**
 * @param {Record<'ar' | 'en' | 'fr', unknown>} files parsed
 * @returns {string[]} problems, one a line
 */
export function checkWording(files) {
  const problems = [];
  const source = flatten(files.ar);
  for (const [language, tree] of Object.entries(files)) {
    const messages = flatten(tree);
    for (const key of source.keys())
      if (!messages.has(key)) problems.push(`messages/${language}.json: ${key} is missing`);
    for (const [key, text] of messages) {
      if (!source.has(key)) problems.push(`messages/${language}.json: ${key} is not in ar.json, the source`);
      for (const problem of checkMessage(language, text))
        problems.push(`messages/${language}.json: ${key}: ${problem}`);
    }
    if (language !== 'ar') problems.push(...compareArguments(language, source, messages));
  }
  return problems;
}

function checkMessage(language, text) {
  if (typeof text !== 'string' || text.trim() === '') return ['must be a text'];
  let message;
  try {
    message = readMessage(text);
  } catch (error) {
    if (error instanceof SyntaxError) return [error.message];
    throw error;
  }
  const problems = [];
  for (const { name, type, selectors } of message.choices) {
    if (type !== 'plural') continue;
    const missing = PLURAL_FORMS[language].filter((form) => !selectors.includes(form));
    if (missing.length > 0) problems.push(`{${name}, plural} has no ${missing.join(', ')}`);
  }
  // A digit in the wording would stay as it is when a newsroom chooses the other ones.
  if (language === 'ar' && message.literals.some((literal) => /\p{Nd}/u.test(literal))) {
    problems.push('digits belong into arguments');
  }
  return problems;
}

const describeArguments = (text) => {
  try {
    const { arguments: found } = readMessage(text);
    return [...new Set(found.map(({ name, type }) => (type === 'text' ? name : `${name} (${type})`)))]
      .toSorted()
      .join(', ');
  } catch {
    return null;
  }
};

function compareArguments(language, source, messages) {
  const problems = [];
  for (const [key, text] of messages) {
    if (!source.has(key)) continue;
    const [expected, actual] = [describeArguments(source.get(key)), describeArguments(text)];
    if (expected === null || actual === null || expected === actual) continue;
    problems.push(`messages/${language}.json: ${key}: arguments are {${actual}}, in ar.json {${expected}}`);
  }
  return problems;
}

import { parseFragment } from 'parse5';

const known = new Map<string, string | undefined>();

/** The character of an HTML entity by name (`laquo` → «), or undefined when HTML has none of that name. */
export function namedEntity(name: string): string | undefined {
  if (!known.has(name)) {
    const node = parseFragment(`&${name};`).childNodes[0];
    const text = node && 'value' in node ? node.value : undefined;
    known.set(name, text === `&${name};` || text?.endsWith(';') ? undefined : text);
  }
  return known.get(name);
}

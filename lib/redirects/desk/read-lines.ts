export interface RedirectLine {
  /** From 1, as the person counts them. */
  number: number;
  from: string;
  /** Empty where the line has only one address. */
  to: string;
}

/**
 * Lines as they are pasted from a sheet or a CSV file: two addresses apart by a tab, semicolon or comma; quotes
 * around an address that holds one of them. Empty lines and a first line without an address count for nothing.
 */
export function readRedirectLines(text: string): RedirectLine[] {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
  return lines.flatMap((line, index) => {
    const [from = '', to = ''] = fieldsOf(line);
    const isHeading = index === 0 && !/[/?]/.test(from);
    return from === '' || isHeading ? [] : [{ number: index + 1, from, to }];
  });
}

const QUOTED_OR_BARE = /\s*(?:"((?:[^"]|"")*)"|([^\t;,]*))\s*(?:[\t;,]|$)/y;

function fieldsOf(line: string): string[] {
  const fields: string[] = [];
  const pattern = new RegExp(QUOTED_OR_BARE);
  while (pattern.lastIndex < line.length) {
    const match = pattern.exec(line);
    if (!match) return [line.trim()];
    fields.push((match[1]?.replace(/""/g, '"') ?? match[2] ?? '').trim());
  }
  return fields;
}

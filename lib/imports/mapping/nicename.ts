/** The name in an author's address, as WordPress makes it of the login: `samir.khoury` → `samir-khoury`. */
export const nicenameOf = (login: string): string =>
  login
    .toLowerCase()
    .replace(/\./g, '-')
    .replace(/[^\p{L}\p{M}\p{N} _-]/gu, '')
    .trim()
    .replace(/[\s-]+/g, '-');

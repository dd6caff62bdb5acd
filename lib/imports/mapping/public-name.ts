import { oneLine, plainText } from '@/lib/articles/from-html/plain-text';
import type { WxrAuthor } from '@/lib/imports/wxr/wxr-types';

/** The name under which an author signs; an e-mail address never becomes public. */
export function publicName(author: WxrAuthor): string {
  const full = plainText(`${author.firstName} ${author.lastName}`);
  const names = [plainText(author.displayName), full, plainText(author.login)].filter((name) => name !== '');
  const shown = names.find((name) => !name.includes('@')) ?? names[0]?.split('@')[0] ?? '';
  return oneLine(shown) || '—';
}

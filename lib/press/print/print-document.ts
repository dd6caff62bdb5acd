import type { OriginAnswer } from '@/lib/press/render/fetch-from-next';
import type { Print, PrintContext } from '@/lib/press/store/document-entry';
import { printData } from './print-data';
import { printOwnPage } from './print-own-page';
import { printPage } from './print-page';
import { printRedirect } from './print-redirect';

/**
 * Turns Next's answer into a finished document, or null when it is a failure that readers must not see.
 * An error status counts only when the page says itself that it is meant: Next's own error shells are blank
 * without its runtime, and give way to a page of the press's.
 *
 * @param renderedAt when the render began: changes after it may be missing
 */
export async function printDocument(
  key: string,
  answer: OriginAnswer,
  renderedAt: number,
  context: PrintContext,
): Promise<Print | null> {
  if (answer.status >= 300 && answer.status < 400) return printRedirect(key, answer, renderedAt, context);
  const isHtml = /^text\/html\b/.test(answer.headers['content-type'] ?? '');
  const print = isHtml
    ? await printPage(key, answer, renderedAt, context)
    : await printData(key, answer, renderedAt, context);
  if (print || answer.status < 400 || answer.status >= 500) return print;
  return printOwnPage(key, answer.status, renderedAt, context);
}

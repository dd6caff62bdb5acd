import { fileAddress } from '@/lib/articles/body/body-references';
import { hrefSchema, type InlineNode, type Mark } from '@/lib/articles/body/body-schema';
import { attributes, escapeText } from '@/lib/articles/body/html';
import { type RenderContext, siteAddress } from '@/lib/articles/body/render-context';

/** Inline content as plain text. */
export function inlineText(content: readonly InlineNode[] | undefined): string {
  return (content ?? []).map((node) => (node.type === 'text' ? node.text : ' ')).join('');
}

/** Inline content as HTML; neighbours under one link become one link. */
export function renderInline(content: readonly InlineNode[] | undefined, context: RenderContext): string {
  const runs: { href: string | null; html: string }[] = [];
  for (const node of content ?? []) {
    const href = node.type === 'text' ? linkOf(node.marks) : (runs.at(-1)?.href ?? null);
    const html = node.type === 'text' ? renderMarks(node.text, node.marks) : '<br>';
    const last = runs.at(-1);
    if (last && last.href === href) last.html += html;
    else runs.push({ href, html });
  }
  return runs.map(({ href, html }) => (href === null ? html : renderLink(href, html, context))).join('');
}

function linkOf(marks: Mark[] | undefined): string | null {
  return marks?.find((mark) => mark.type === 'link')?.attrs.href ?? null;
}

/** Checked again here: a body that reached the database by another way must not bring `javascript:` to a page. */
function renderLink(href: string, html: string, context: RenderContext): string {
  if (!hrefSchema.safeParse(href).success) return html;
  // In a feed there is no page that a fragment could point into.
  if (href.startsWith('#') && context.profile === 'feed') return html;
  const isOurs = href.startsWith('/');
  const isElsewhere = /^https?:/i.test(href);
  const rel = isElsewhere && context.profile === 'page' ? 'noopener' : null;
  return `<a${attributes({ href: isOurs ? siteAddress(href, context) : href, rel })}>${html}${renderFileNote(href, context)}</a>`;
}

/** Kind and size of a file of ours: whoever pays for each megabyte wants to know before the click. */
export function renderFileNote(href: string, context: RenderContext): string {
  const file = fileAddress(href);
  const bytes = file && context.files.get(file.hash);
  if (!file || bytes === null || bytes === undefined) return '';
  const note = escapeText(context.words.fileNote(file.extension, bytes));
  return context.profile === 'page' ? ` <span class="file-note">${note}</span>` : ` ${note}`;
}

function renderMarks(text: string, marks: Mark[] | undefined): string {
  return (marks ?? []).reduceRight((html, mark) => renderMark(html, mark), escapeText(text));
}

function renderMark(html: string, mark: Mark): string {
  switch (mark.type) {
    case 'bold':
      return `<strong>${html}</strong>`;
    case 'italic':
      return `<em>${html}</em>`;
    case 'strike':
      return `<s>${html}</s>`;
    case 'code':
      return `<code dir="ltr">${html}</code>`;
    case 'superscript':
      return `<sup>${html}</sup>`;
    case 'subscript':
      return `<sub>${html}</sub>`;
    case 'link':
      return html;
  }
}

/** Where the text sends its readers. The answers come from what was asked before (lib/articles/gate/check-links.ts). */
import type { ArticleContent } from '@/lib/articles/article-content';
import { LINK_MAX_BYTES } from '@/lib/articles/gate/link-outcomes';
import type { CheckFinding, GateInput } from '@/lib/articles/gate/types';

/** Addresses outside the site in a text, each once, without fragments, with the block where each stands first. */
export function outsideLinks(content: ArticleContent): { url: string; block: number }[] {
  const found = new Map<string, number>();
  const visit = (part: unknown, block: number): void => {
    if (Array.isArray(part)) for (const inner of part) visit(inner, block);
    else if (part !== null && typeof part === 'object') {
      for (const [key, value] of Object.entries(part)) {
        const url = key === 'href' && typeof value === 'string' ? outsideUrl(value) : null;
        if (url !== null && !found.has(url)) found.set(url, block);
        visit(value, block);
      }
    }
  };
  for (const [index, block] of content.body.content.entries()) visit(block, index);
  return [...found].map(([url, block]) => ({ url, block }));
}

function outsideUrl(href: string): string | null {
  if (!/^https?:\/\//i.test(href) || !URL.canParse(href)) return null;
  const url = new URL(href);
  url.hash = '';
  return new TextEncoder().encode(url.href).length <= LINK_MAX_BYTES ? url.href : null;
}

export function checkLinks({ content, facts }: GateInput): CheckFinding[] {
  const links = outsideLinks(content);
  const broken = links.filter(({ url }) => ['broken', 'private'].includes(facts.links[url] ?? ''));
  const unchecked = links.filter(({ url }) => facts.links[url] === undefined);
  const found: CheckFinding[] = [];
  if (broken[0])
    found.push({
      key: 'links-broken',
      values: { count: broken.length, url: shown(broken[0].url) },
      place: { block: broken[0].block },
    });
  if (unchecked[0])
    found.push({
      key: 'links-unchecked',
      values: { count: unchecked.length },
      place: { block: unchecked[0].block },
    });
  return found;
}

/** As people read addresses: host and path, not the rest. */
function shown(url: string): string {
  const { host, pathname } = new URL(url);
  const path = pathname === '/' ? '' : pathname;
  return `${host}${path}`.slice(0, 80);
}

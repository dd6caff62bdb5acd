import type { BodyContext } from '@/lib/articles/from-html/body-reader';
import type { DraftBody } from '@/lib/articles/from-html/draft-body';
import { htmlToBody } from '@/lib/articles/from-html/html-to-body';
import { autop } from './autop';
import { expandBlocks, hasBlocks } from './block-comments';
import { expandShortcodes } from './shortcodes';

/** What conversion meets and leaves out, over a whole import: name → times. */
export interface ContentCounts {
  dropped: BodyContext['dropped'];
  unsupportedShortcodes: Map<string, number>;
  droppedShortcodes: Map<string, number>;
  unsupportedBlocks: Map<string, number>;
  droppedBlocks: Map<string, number>;
}

export function emptyContentCounts(): ContentCounts {
  return {
    dropped: new Map(),
    unsupportedShortcodes: new Map(),
    droppedShortcodes: new Map(),
    unsupportedBlocks: new Map(),
    droppedBlocks: new Map(),
  };
}

export interface ContentContext extends Pick<BodyContext, 'site' | 'attachedPictures' | 'attachment'> {
  reusableBlock: (id: string) => string | undefined;
  /** The post's field `footnotes`, JSON. */
  footnotes?: string | undefined;
  counts: ContentCounts;
}

/** The number of a footnote; its link leads to an id that no page of ours has. */
const FOOTNOTE_LINK = /(<sup [^>]*\bdata-fn=[^>]*>)<a [^>]*>([^<]*)<\/a>/g;

function readFootnotes(json: string | undefined): string[] {
  try {
    const notes: unknown = JSON.parse(json || '[]');
    return Array.isArray(notes)
      ? notes.map((note: { content?: unknown } | null) => String(note?.content ?? '')).filter(Boolean)
      : [];
  } catch {
    return [];
  }
}

/** The content of a post or page, as WordPress stores it, as a draft of the body. */
export function readContent(content: string, context: ContentContext): DraftBody {
  const { counts } = context;
  const shortcodes = { unsupported: counts.unsupportedShortcodes, dropped: counts.droppedShortcodes };
  const expanded = expandShortcodes(content.replace(FOOTNOTE_LINK, '$1$2'), shortcodes);
  const html = hasBlocks(expanded)
    ? expandBlocks(expanded, {
        // Shortcodes in a reusable block are its own business, expanded where it is put.
        reusable: (id) => {
          const shared = context.reusableBlock(id);
          return shared === undefined ? undefined : expandShortcodes(shared, shortcodes);
        },
        footnotes: readFootnotes(context.footnotes),
        dropped: counts.droppedBlocks,
        unsupported: counts.unsupportedBlocks,
      })
    : autop(expanded);
  return htmlToBody(html, {
    site: context.site,
    attachedPictures: context.attachedPictures,
    ...(context.attachment && { attachment: context.attachment }),
    dropped: counts.dropped,
  });
}

import { bodySchema } from '@/lib/articles/body/body-schema';
import { bodyToText } from '@/lib/articles/body/body-text';
import { settleBody } from '@/lib/articles/from-html/draft-body';
import { oldSite } from '@/lib/articles/from-html/link-address';
import { emptyContentCounts, readContent } from '@/lib/imports/content/article-content';

const site = oldSite(['https://old.example/', 'http://old.example']);

/** What an import makes of an article’s content: the validated body, its text, and what was met and left out. */
export function read(
  content: string,
  options: {
    attached?: string[];
    attachedTo?: Record<string, string[]>;
    attachments?: Record<string, { url: string; title: string }>;
    reusable?: Record<string, string>;
    hasFiles?: boolean;
    footnotes?: string;
  } = {},
) {
  const counts = emptyContentCounts();
  const draft = readContent(content, {
    site,
    counts,
    attachedPictures: (post) => (post ? (options.attachedTo?.[post] ?? []) : (options.attached ?? [])),
    attachment: (id) => options.attachments?.[id],
    reusableBlock: (id) => options.reusable?.[id],
    footnotes: options.footnotes,
  });
  const settled = draft.pictures.map((_, index) =>
    (options.hasFiles ?? true) ? { mediaId: index + 1, alt: '', caption: null, credit: null } : null,
  );
  const body = bodySchema.parse(settleBody(draft, settled, (url) => !url.startsWith('https://old.example/')));
  return {
    blocks: body.content,
    pictures: draft.pictures,
    counts,
    dropped: Object.fromEntries(counts.dropped),
    text: bodyToText(body),
  };
}

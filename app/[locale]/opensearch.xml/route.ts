import { pressTag } from '@/lib/press/tags';
import { machineAnswer } from '@/lib/seo/machines/machine-answer';
import { printOpenSearch } from '@/lib/seo/machines/open-search';
import { readFeedParams } from '../_feeds/answer-feed';

export const dynamic = 'force-dynamic';

/** How a browser searches the paper. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ locale: string }> },
): Promise<Response> {
  const { context } = await readFeedParams(params);
  return machineAnswer(
    {
      body: printOpenSearch(context),
      type: 'application/opensearchdescription+xml',
      tags: [pressTag.settings(context.edition)],
    },
    context.now,
  );
}

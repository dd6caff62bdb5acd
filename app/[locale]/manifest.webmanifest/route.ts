import { pressTag } from '@/lib/press/tags';
import { machineAnswer } from '@/lib/seo/machines/machine-answer';
import { printWebManifest } from '@/lib/seo/machines/web-manifest';
import { readFeedParams } from '../_feeds/answer-feed';

export const dynamic = 'force-dynamic';

/** Name, colours and icons for a home screen. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ locale: string }> },
): Promise<Response> {
  const { context } = await readFeedParams(params);
  return machineAnswer(
    {
      body: printWebManifest(context),
      type: 'application/manifest+json',
      tags: [pressTag.settings(context.edition)],
    },
    context.now,
  );
}

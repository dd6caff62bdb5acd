import { editionFeed } from '../_feeds/edition-feed';

export const dynamic = 'force-dynamic';

/** The newest of an edition. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ locale: string }> },
): Promise<Response> {
  return editionFeed(params, 'json', 'feed.json');
}

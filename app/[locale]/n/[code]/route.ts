import { getArticlePath } from '@/lib/articles/queries';
import { articleIdOfShortCode } from '@/lib/articles/short-code';
import { encodePath } from '@/lib/i18n/address';
import { env } from '@/lib/platform/env';
import { pressTag } from '@/lib/press/tags';

export const dynamic = 'force-dynamic';

/** `/n/{code}`: the short link of an article, for ever. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ code: string }> },
): Promise<Response> {
  const { code } = await params;
  const id = articleIdOfShortCode(code);
  const path = id === null ? null : await getArticlePath(id);
  const tags = id === null ? pressTag.redirects : pressTag.article(id);
  if (path === null) return new Response(null, { status: 404, headers: { 'x-nashra-tags': tags } });
  return new Response(null, {
    status: 308,
    headers: { Location: `${env().SITE_URL}${encodePath(path)}`, 'x-nashra-tags': tags },
  });
}

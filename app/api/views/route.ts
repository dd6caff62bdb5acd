import { addressGroup, clientAddress } from '@/lib/auth/request-origin';
import { viewCounter } from '@/lib/views/count-views';
import { AddressLimit, isCountable } from '@/lib/views/is-countable';

/** The longest number of an article, and nothing more. */
const MOST_CHARACTERS = 15;
const limit = new AddressLimit();

/**
 * A reader opened an article: the body is its number. Always answers 204, counted or not: there is nothing to
 * learn here. Sets no cookie, keeps nothing about the reader.
 */
export async function POST(request: Request): Promise<Response> {
  const size = Number(request.headers.get('content-length') ?? Number.NaN);
  const address = addressGroup(clientAddress(request.headers));
  if (size <= MOST_CHARACTERS && isCountable(request.headers) && limit.admits(address, Date.now())) {
    const text = await request.text();
    if (/^[1-9]\d{0,14}$/.test(text)) viewCounter().count(Number(text));
  }
  return new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } });
}

import { type NextRequest, NextResponse } from 'next/server';
import { deskHeaders } from '@/lib/auth/desk-headers';
import { env } from '@/lib/platform/env';

/**
 * For the desk and its sign-in pages only: a content security policy with a fresh nonce, and no storing.
 * Reader pages never come here (it would cost them twice the processor time); the press gives them theirs.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64');
  const headers = deskHeaders(nonce, { isDevelopment: env().NODE_ENV === 'development' });
  const forNext = new Headers(request.headers);
  forNext.set('x-nonce', nonce);
  // Where signing in leads back to; layouts are not told their page's address.
  const wanted = new URL(request.url);
  wanted.searchParams.delete('_rsc');
  forNext.set('x-desk-path', `${wanted.pathname}${wanted.search}`);
  // Next reads the nonce for its own scripts from here.
  forNext.set('content-security-policy', headers['content-security-policy']);
  const response = NextResponse.next({ request: { headers: forNext } });
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}

export const config = { matcher: ['/admin', '/admin/:path*'] };

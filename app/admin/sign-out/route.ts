import { isSameOrigin } from '@/lib/auth/desk-route';
import { signOut } from '@/lib/auth/sign-in/sign-out';

/** The button of the account menu: ends this browser's session, from the desk's own pages only. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return new Response(null, { status: 403 });
  await signOut(request.headers);
  return new Response(null, { status: 303, headers: { location: '/admin/sign-in' } });
}

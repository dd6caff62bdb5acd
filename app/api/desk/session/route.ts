import { deskRoute, NOT_STORED } from '@/lib/auth/desk-route';

/** Whether somebody is signed in (204, else 401): asked before a screen is rendered anew by itself. */
export const GET = deskRoute(
  'article.view',
  async () => new Response(null, { status: 204, headers: NOT_STORED }),
);

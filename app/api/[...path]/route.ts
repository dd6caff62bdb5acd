/**
 * Every machine address that no handler claims: 404 in JSON. Without it `/api/x` would fall to the reader's
 * catch-all page, which the press passes on untransformed and with status 200.
 */
function missing(): Response {
  return Response.json({ error: 'not_found' }, { status: 404, headers: { 'Cache-Control': 'no-store' } });
}

export { missing as DELETE, missing as GET, missing as PATCH, missing as POST, missing as PUT };

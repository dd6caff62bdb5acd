const HOME = '/admin';

/**
 * Where signing in leads: only to a page of the desk itself, so that a link to the sign-in page can never
 * carry somebody to another site. Anything else is the dashboard.
 */
export function safeNextPath(wanted: unknown): string {
  if (typeof wanted !== 'string' || !/^\/admin(?:[/?#]|$)/.test(wanted)) return HOME;
  // Browsers read a backslash as a slash, and drop tabs and line ends.
  if (/[\\\p{Cc}]/u.test(wanted)) return HOME;
  const base = 'http://desk.invalid';
  const url = URL.canParse(wanted, base) ? new URL(wanted, base) : null;
  if (url?.origin !== base || !/^\/admin(?:\/|$)/.test(url.pathname)) return HOME;
  // The doors themselves are no place to arrive at.
  if (/^\/admin\/(?:sign-in|sign-out|welcome|invitation|reset)(?:\/|$)/.test(url.pathname)) return HOME;
  return `${url.pathname}${url.search}${url.hash}`;
}

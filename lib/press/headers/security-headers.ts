import { createHash } from 'node:crypto';
import { EMBED_ORIGINS } from './embed-providers';

/** The CSP source expression of an inline script or style. */
export function cspHash(content: string): string {
  return `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
}

/** The policy of a reader page: its own files, the inline pieces it holds, players that a click loads. */
export function pagePolicy(
  inline: { scriptHashes: string[]; styleHashes: string[] },
  isHttps: boolean,
  frameAncestors: "'none'" | "'self'" = "'none'",
): string {
  return [
    "default-src 'self'",
    ["script-src 'self'", ...inline.scriptHashes].join(' '),
    ["style-src 'self'", ...inline.styleHashes].join(' '),
    "img-src 'self' data:",
    `frame-src ${EMBED_ORIGINS.join(' ')}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${frameAncestors}`,
    ...(isHttps ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
}

/** Of answers that are not pages: they may load nothing and be framed by nobody. */
export const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

/** On every document. Flat name, value …; HSTS only when readers come by https. */
export function securityHeaders(policy: string, isHttps: boolean): string[] {
  return [
    'Content-Security-Policy',
    policy,
    'X-Content-Type-Options',
    'nosniff',
    'Referrer-Policy',
    'strict-origin-when-cross-origin',
    'Permissions-Policy',
    'camera=(), microphone=(), geolocation=(), browsing-topics=()',
    'Cross-Origin-Opener-Policy',
    'same-origin',
    ...(isHttps ? ['Strict-Transport-Security', 'max-age=31536000; includeSubDomains'] : []),
  ];
}

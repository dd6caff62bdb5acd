import type { EditionContext } from '@/lib/i18n/edition-context';
import { frontPath } from '@/lib/seo/absolute-url';

/** Paper and ink of app/styles/tokens.css. */
const PAPER = '#ffffff';

/** The web app manifest of an edition (w3.org/TR/appmanifest). It opens in the browser: there is no app shell. */
export function printWebManifest(context: EditionContext): string {
  const { siteName, tagline } = context.settings;
  return JSON.stringify({
    id: frontPath(context),
    name: siteName,
    short_name: siteName,
    description: tagline,
    lang: context.edition,
    dir: context.direction,
    start_url: frontPath(context),
    scope: '/',
    display: 'browser',
    background_color: PAPER,
    theme_color: PAPER,
    icons: [192, 512].map((size) => ({
      src: `/icons/icon-${size}.png`,
      sizes: `${size}x${size}`,
      type: 'image/png',
      purpose: 'any',
    })),
  });
}

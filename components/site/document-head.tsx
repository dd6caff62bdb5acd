import { PRELOADED_FONTS } from '@/components/site/font-files';
import type { EditionContext } from '@/lib/i18n/edition-context';
import { elementsScript } from '@/lib/platform/elements-script';
import { accentStyle, SURFACES } from '@/lib/settings/accent/accent';

/**
 * Runs before the first paint: says that there is JavaScript (so that what needs it keeps its place), and
 * restores the reader's theme and text size, so that nothing flashes. Should the elements script not arrive,
 * the page is set as without JavaScript. Storage may be forbidden: then there is nothing to restore.
 */
const BEFORE_PAINT = `(d=>{d.dataset.js='';try{for(const k of['theme','size']){const v=localStorage.getItem('nashra:'+k);if(v)d.dataset[k]=v}}catch{}addEventListener('error',e=>{if(/\\/elements\\//.test(e.target.src))delete d.dataset.js},true)})(document.documentElement)`;

/** What every reader page has in its head besides its metadata: fonts, theme, the paper's colour, elements. */
export function DocumentHead({ context }: { context: Pick<EditionContext, 'edition' | 'settings'> }) {
  const { edition, settings } = context;
  const { accentColour, accentColourDark } = settings;
  const script = elementsScript();
  return (
    <head>
      {PRELOADED_FONTS[edition].map((href) => (
        <link key={href} rel="preload" as="font" type="font/woff2" href={href} crossOrigin="anonymous" />
      ))}
      <meta name="color-scheme" content="light dark" />
      <meta name="theme-color" content={SURFACES.light.paper} media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content={SURFACES.dark.paper} media="(prefers-color-scheme: dark)" />
      {accentColour && (
        // Made of two colours that the settings hold; the press names its hash in the policy.
        <style dangerouslySetInnerHTML={{ __html: accentStyle(accentColour, accentColourDark) }} />
      )}
      <script data-nashra="keep" dangerouslySetInnerHTML={{ __html: BEFORE_PAINT }} />
      {script && <script type="module" src={script} />}
    </head>
  );
}

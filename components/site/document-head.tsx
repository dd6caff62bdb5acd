import { PRELOADED_FONT } from '@/components/site/font-files';
import type { Edition } from '@/lib/i18n/editions';
import { elementsScript } from '@/lib/platform/elements-script';

/** `--color-paper` of app/styles/tokens.css, for the browser's own bars. */
const PAPER = { light: '#ffffff', dark: '#111417' };

/**
 * Runs before the first paint: says that there is JavaScript (so that what needs it keeps its place), and
 * restores the reader's theme and text size, so that nothing flashes. Should the elements script not arrive,
 * the page is set as without JavaScript. Storage may be forbidden: then there is nothing to restore.
 */
const BEFORE_PAINT = `(d=>{d.dataset.js='';try{for(const k of['theme','size']){const v=localStorage.getItem('nashra:'+k);if(v)d.dataset[k]=v}}catch{}addEventListener('error',e=>{if(/\\/elements\\//.test(e.target.src))delete d.dataset.js},true)})(document.documentElement)`;

/** What every reader page has in its head besides its metadata: font, theme, elements. */
export function DocumentHead({ edition }: { edition: Edition }) {
  const script = elementsScript();
  return (
    <head>
      <link
        rel="preload"
        as="font"
        type="font/woff2"
        href={PRELOADED_FONT[edition]}
        crossOrigin="anonymous"
      />
      <meta name="color-scheme" content="light dark" />
      <meta name="theme-color" content={PAPER.light} media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content={PAPER.dark} media="(prefers-color-scheme: dark)" />
      <script data-nashra="keep" dangerouslySetInnerHTML={{ __html: BEFORE_PAINT }} />
      {script && <script type="module" src={script} />}
    </head>
  );
}

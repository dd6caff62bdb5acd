/**
 * The colour a newsroom chooses for itself: kickers, the current section, the house's dots. It is read as text,
 * so it keeps the contrast of text on every surface it stands on, in both themes.
 */
import { contrastRatio } from './contrast';
import { colourOf, oklchOf } from './oklch';

/** For text below 24 px (w3.org/TR/WCAG22/#contrast-minimum). */
export const LEAST_CONTRAST = 4.5;

export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** `--color-paper`, `--color-newsprint` and `--color-ink` of app/styles/tokens.css. */
export const SURFACES: Record<Theme, { paper: string; newsprint: string; ink: string }> = {
  light: { paper: '#ffffff', newsprint: '#f1f3f0', ink: '#13171a' },
  dark: { paper: '#111417', newsprint: '#191d21', ink: '#eceeea' },
};

export interface ContrastCheck {
  /** The colour as text on the paper, on newsprint, and the paper's colour as text on it. */
  on: 'paper' | 'newsprint' | 'accent';
  text: string;
  ground: string;
  ratio: number;
  isEnough: boolean;
}

/** Every pair in which a theme sets text with the colour. @param colour `#rrggbb` */
export function contrastChecks(theme: Theme, colour: string): ContrastCheck[] {
  const { paper, newsprint } = SURFACES[theme];
  const pairs = [
    { on: 'paper', text: colour, ground: paper },
    { on: 'newsprint', text: colour, ground: newsprint },
    { on: 'accent', text: paper, ground: colour },
  ] as const;
  return pairs.map((pair) => {
    const ratio = contrastRatio(pair.text, pair.ground);
    return { ...pair, ratio, isEnough: ratio >= LEAST_CONTRAST };
  });
}

/** The smallest ratio of them. */
export const leastContrast = (theme: Theme, colour: string): number =>
  Math.min(...contrastChecks(theme, colour).map(({ ratio }) => ratio));

export const isReadableAccent = (theme: Theme, colour: string): boolean =>
  leastContrast(theme, colour) >= LEAST_CONTRAST;

const STEP = 0.004;

/** The same hue, as little darker (on white paper) or lighter (on black) as it takes to be read. */
export function nearestReadable(theme: Theme, colour: string): string {
  if (isReadableAccent(theme, colour)) return colour.toLowerCase();
  const { lightness, chroma, hue } = oklchOf(colour);
  const away = theme === 'light' ? -STEP : STEP;
  for (let tried = lightness + away; tried > 0 && tried < 1; tried += away) {
    const candidate = colourOf({ lightness: tried, chroma, hue });
    if (isReadableAccent(theme, candidate)) return candidate;
  }
  return SURFACES[theme].ink;
}

/** As light as the house's own red is at night, and no more glaring. */
const NIGHT = { lightness: 0.76, chroma: 0.15 };

/** What a colour for white paper becomes on black, where the newsroom has chosen none. */
export function nightAccent(colour: string): string {
  const { lightness, chroma, hue } = oklchOf(colour);
  return nearestReadable(
    'dark',
    colourOf({
      lightness: Math.max(lightness, NIGHT.lightness),
      chroma: Math.min(chroma, NIGHT.chroma),
      hue,
    }),
  );
}

/**
 * The style rules that give reader pages the colour, over those of app/styles/tokens.css. Paper to print on is
 * always white.
 * @param dark null: reckoned from `light`
 */
export function accentStyle(light: string, dark: string | null): string {
  const rule = (colour: string) => `{--color-accent:${colour};--color-nuqta:${colour}}`;
  const night = rule(dark ?? nightAccent(light));
  return [
    `:root:root${rule(light)}`,
    `@media screen{:root:root[data-theme="dark"]${night}}`,
    `@media screen and (prefers-color-scheme:dark){:root:root:not([data-theme])${night}}`,
  ].join('');
}

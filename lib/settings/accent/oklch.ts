/** Lightness, chroma and hue as eyes judge them: Oklab in polar form (bottosson.github.io/posts/oklab). */
import { linearChannels } from './contrast';

export interface Oklch {
  /** 0 black – 1 white. */
  lightness: number;
  /** 0 grey – about 0.37. */
  chroma: number;
  /** In radians. */
  hue: number;
}

export function oklchOf(colour: string): Oklch {
  const [red, green, blue] = linearChannels(colour);
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const medium = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  const a = 1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short;
  const b = 0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short;
  return {
    lightness: 0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short,
    chroma: Math.hypot(a, b),
    hue: Math.atan2(b, a),
  };
}

/** `#rrggbb`. A chroma that no screen has at this lightness gives way; lightness and hue stay. */
export function colourOf({ lightness, chroma, hue }: Oklch): string {
  let [least, most] = [0, chroma];
  if (isShown(channelsOf({ lightness, chroma, hue }))) least = chroma;
  else
    for (let step = 0; step < 20; step++) {
      const middle = (least + most) / 2;
      if (isShown(channelsOf({ lightness, chroma: middle, hue }))) least = middle;
      else most = middle;
    }
  const bytes = channelsOf({ lightness, chroma: least, hue }).map((value) =>
    Math.round(fromLinear(Math.min(1, Math.max(0, value))) * 255),
  );
  return `#${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** What rounding alone explains is still inside. */
const SLACK = 1e-4;
const isShown = (channels: number[]) => channels.every((value) => value >= -SLACK && value <= 1 + SLACK);

function channelsOf({ lightness, chroma, hue }: Oklch): [number, number, number] {
  const a = chroma * Math.cos(hue);
  const b = chroma * Math.sin(hue);
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ];
}

const fromLinear = (value: number) =>
  value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055;

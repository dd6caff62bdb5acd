import type { GateKey, Severity } from '@/lib/articles/gate/types';
import type { Role } from '@/lib/auth/roles';

const everyone = { reporter: 'blocking', editor: 'blocking', chief: 'blocking', admin: 'blocking' } as const;
/** An editor must put it right; who answers for the paper may decide otherwise. */
const editors = { reporter: 'blocking', editor: 'blocking', chief: 'advisory', admin: 'advisory' } as const;
const nobody = { reporter: 'advisory', editor: 'advisory', chief: 'advisory', admin: 'advisory' } as const;

/** What holds an article back, and whom: the one table of the gate. */
export const GATE_SEVERITY: Readonly<Record<GateKey, Readonly<Record<Role, Severity>>>> = {
  'headline-missing': everyone,
  'headline-short': nobody,
  'headline-long': editors,
  'headline-stop': nobody,
  'headline-shouts': nobody,
  'headline-tatweel': nobody,
  'standfirst-missing': nobody,
  'standfirst-long': nobody,
  'standfirst-repeats': nobody,
  'body-empty': everyone,
  'paragraphs-empty': nobody,
  'paragraph-twice': editors,
  'related-gone': nobody,
  'section-missing': everyone,
  'byline-missing': editors,
  'tags-missing': nobody,
  'tags-many': nobody,
  'hero-missing': nobody,
  'hero-small': editors,
  'hero-alt': everyone,
  'hero-credit': editors,
  'hero-rights': everyone,
  'picture-gone': everyone,
  'picture-alt': everyone,
  'picture-credit': editors,
  'picture-rights': everyone,
  // A mistake in an old article must be mended today, whatever becomes of its picture.
  'printed-rights': nobody,
  // A server may answer machines otherwise than people: somebody has to look, nobody is held up.
  'links-broken': nobody,
  'links-unchecked': nobody,
  'latin-signs': nobody,
  'straight-quotes': nobody,
  'invisible-marks': nobody,
  'slug-long': nobody,
  'similar-headline': nobody,
  'notes-open': editors,
  embargo: everyone,
  'expiry-past': everyone,
};

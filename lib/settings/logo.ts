import type { Picture } from '@/lib/media/types';
import type { EditionSettings } from '@/lib/settings/types';

/** The paper's drawn name, in place of the wordmark. */
export interface Logo {
  light: Picture;
  /** For black paper; null: the light one on a white ground of its own, so that it is seen whatever its colours. */
  dark: Picture | null;
}

type LogoChoice = Pick<EditionSettings, 'logoId' | 'logoDarkId'>;

/** The pictures that a logo is made of, by id. */
export const logoIdsOf = ({ logoId, logoDarkId }: LogoChoice): number[] =>
  [logoId, logoDarkId].filter((id) => id !== null);

/** @returns null where the newsroom has none, and where its picture is gone: then the name is set as ever */
export function logoOf({ logoId, logoDarkId }: LogoChoice, pictures: Map<number, Picture>): Logo | null {
  const light = logoId === null ? undefined : pictures.get(logoId);
  if (!light) return null;
  return { light, dark: (logoDarkId === null ? undefined : pictures.get(logoDarkId)) ?? null };
}

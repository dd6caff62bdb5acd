'use client';

/** Which upload of the server belongs to which file, kept over reloads until it is done. */
const PREFIX = 'nashra:upload:';

const keyOf = (file: File, replacesId: number | undefined) =>
  `${PREFIX}${replacesId ?? ''}:${file.size}:${file.lastModified}:${file.name}`;

export function rememberUpload(file: File, replacesId: number | undefined, id: string): void {
  attempt(() => localStorage.setItem(keyOf(file, replacesId), id));
}

export function recallUpload(file: File, replacesId: number | undefined): string | null {
  const id = attempt(() => localStorage.getItem(keyOf(file, replacesId)));
  return id && /^[\w-]+$/.test(id) ? id : null;
}

export function forgetUpload(file: File, replacesId: number | undefined): void {
  attempt(() => localStorage.removeItem(keyOf(file, replacesId)));
}

/** A browser without storage uploads all the same, only not on from where it stopped. */
function attempt<Value>(use: () => Value): Value | null {
  try {
    return use();
  } catch {
    return null;
  }
}

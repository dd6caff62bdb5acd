/** Brings the demo edition's pictures into the media library. */
import { readFile } from 'node:fs/promises';
import { ingestPicture, type PictureDeps } from '@/lib/media/ingest/ingest-picture';
import type { DemoMaterial } from './demo-material';

/** Pictures in work at once: enough to keep the encoder busy while files are written. */
const AT_ONCE = 4;

/**
 * Every picture that the material names, with the library's own words for it. Known bytes are recognised,
 * so a second run finds what the first one left.
 * @returns media ids by file name
 * @throws when a picture is missing or is none
 */
export async function ingestDemoPictures(
  deps: PictureDeps,
  material: DemoMaterial,
  onProgress: (done: number, total: number) => void,
): Promise<Map<string, number>> {
  const ids = new Map<string, number>();
  const waiting = [...material.images];
  const work = async (): Promise<void> => {
    for (let image = waiting.shift(); image !== undefined; image = waiting.shift()) {
      ids.set(image, await ingestOne(deps, material, image));
      onProgress(ids.size, material.images.length);
    }
  };
  onProgress(0, material.images.length);
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return ids;
}

async function ingestOne(deps: PictureDeps, material: DemoMaterial, image: string): Promise<number> {
  const bytes = await readFile(material.imagePath(image));
  const result = await ingestPicture(deps, { bytes, originalName: image, ...libraryWords(material, image) });
  if (!result.ok)
    throw new Error(`the demo edition’s picture ${image} is ${result.code}: ${result.detail ?? ''}`);
  return result.value.id;
}

/** What the library says of a picture: Arabic, the paper's first language. */
function libraryWords(material: DemoMaterial, image: string) {
  const credit = material.pictures.credit.library;
  const words = material.pictures.pictures[image];
  if (words) return { alt: words.alt.ar, credit, focalX: words.focal[0], focalY: words.focal[1] };
  const author = material.authors.find((one) => one.portrait === image);
  if (!author) throw new Error(`pictures.json has no words for ${image}`);
  return { alt: author.name.ar, credit };
}

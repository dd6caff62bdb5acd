/** The article's own picture, and those in its body. */
import { picturesIn } from '@/lib/articles/body/body-pictures';
import type { CheckFinding, GateFacts, GateInput, GatePicture } from '@/lib/articles/gate/types';

/** In pixels: what search engines and share cards ask for. */
export const HERO_MIN_WIDTH = 1200;

export function checkHero({ content, facts }: GateInput): CheckFinding[] {
  const place = { field: 'hero' } as const;
  const picture = content.heroMediaId === null ? undefined : facts.pictures[content.heroMediaId];
  if (!picture) return [{ key: 'hero-missing', place }];
  const found: CheckFinding[] = [];
  if (picture.width < HERO_MIN_WIDTH)
    found.push({ key: 'hero-small', values: { width: picture.width, least: HERO_MIN_WIDTH }, place });
  if (isBlank(content.heroAlt) && isBlank(picture.alt))
    found.push({ key: 'hero-alt', place: { field: 'heroAlt' } });
  if (isBlank(picture.credit)) found.push({ key: 'hero-credit', place });
  if (hasExpired(picture, facts))
    found.push(
      picture.isPrinted
        ? { key: 'printed-rights', values: { count: 1 }, place }
        : { key: 'hero-rights', place },
    );
  return found;
}

export function checkPictures({ content, facts }: GateInput): CheckFinding[] {
  const placed = picturesIn(content.body);
  const gone = placed.filter(({ mediaId }) => !facts.pictures[mediaId]);
  const here = placed.filter(({ mediaId }) => facts.pictures[mediaId]);
  const noAlt = here.filter(({ alt, mediaId }) => isBlank(alt) && isBlank(facts.pictures[mediaId]?.alt));
  const noCredit = here.filter(
    ({ credit, mediaId }) => isBlank(credit) && isBlank(facts.pictures[mediaId]?.credit),
  );
  const expired = here.filter(({ mediaId }) => hasExpired(facts.pictures[mediaId], facts));
  const isPrinted = ({ mediaId }: { mediaId: number }) => facts.pictures[mediaId]?.isPrinted === true;
  const found = [
    ['picture-gone', gone],
    ['picture-alt', noAlt],
    ['picture-credit', noCredit],
    ['picture-rights', expired.filter((picture) => !isPrinted(picture))],
    ['printed-rights', expired.filter(isPrinted)],
  ] as const;
  return found.flatMap(([key, pictures]) =>
    pictures[0] ? [{ key, values: { count: pictures.length }, place: { block: pictures[0].block } }] : [],
  );
}

const hasExpired = (picture: GatePicture | undefined, { goesOutAt }: GateFacts) =>
  picture?.rightsExpireAt != null && picture.rightsExpireAt <= goesOutAt;

const isBlank = (text: string | null | undefined) => (text ?? '').trim() === '';

import { useTranslations } from 'next-intl';
import { PictureColour } from '@/components/ui/picture-view';
import type { BodyDocument } from '@/lib/articles/body/body-schema';
import { bodyWords } from '@/lib/articles/body/body-words';
import { renderBody } from '@/lib/articles/body/render-body';
import type { ArticleCard } from '@/lib/articles/types';
import type { EditionContext } from '@/lib/i18n/edition-context';
import type { FileSizes } from '@/lib/media/files/types';
import type { Picture } from '@/lib/media/types';

interface ArticleBodyProps {
  context: EditionContext;
  body: BodyDocument;
  pictures: Map<number, Picture>;
  files: FileSizes;
  related?: Map<number, ArticleCard>;
  dateline?: string | null;
  hasEndMark?: boolean;
}

/** The text itself, by the one renderer, which escapes everything that it prints. */
export function ArticleBody({
  context,
  body,
  pictures,
  files,
  related = new Map(),
  dateline = null,
  hasEndMark = false,
}: ArticleBodyProps) {
  const t = useTranslations('article');
  const { direction, siteUrl, format } = context;
  const words = bodyWords(t, format);
  const html = renderBody(
    body,
    { profile: 'page', direction, siteUrl, words, pictures, related, files },
    { dateline, hasEndMark },
  );
  const coloured = [...pictures.values(), ...[...related.values()].flatMap((card) => card.picture ?? [])];
  return (
    <>
      {coloured.map((picture) => (
        <PictureColour key={picture.id} picture={picture} />
      ))}
      <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />
    </>
  );
}

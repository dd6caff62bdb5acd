import type { EditorEdition } from '../editor-types';

interface SearchPreviewProps {
  edition: EditorEdition;
  title: string;
  description: string;
  /** Decoded. */
  path: string;
}

/** How a search result shows something. */
export function SearchPreview({ edition, title, description, path }: SearchPreviewProps) {
  return (
    <div className="preview preview-search" lang={edition.edition} dir={edition.direction}>
      <span className="preview-address" dir="ltr">
        {new URL(edition.siteUrl).host} › <bdi>{path.split('/').filter(Boolean).join(' › ')}</bdi>
      </span>
      <b>{cut(title, 65)}</b>
      {description && <p>{cut(description, 160)}</p>}
    </div>
  );
}

/** Cut as engines do: at a word, with an ellipsis. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const space = text.lastIndexOf(' ', most);
  return `${text.slice(0, space > most / 2 ? space : most)}…`;
}

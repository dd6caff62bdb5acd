import type { DeskRow } from '@/lib/articles/desk-list/types';
import type { ArticleKind, ArticleStatus } from '@/lib/articles/types';
import type { EditionFormat } from '@/lib/i18n/edition-context';
import type { Edition } from '@/lib/i18n/editions';

/** A line of the desk's list as the browser gets it: moments already in words of the desk's clock. */
export interface DeskLine {
  id: number;
  edition: Edition;
  kind: ArticleKind;
  status: ArticleStatus;
  version: number;
  headline: string;
  sectionName: string | null;
  authorNames: string[];
  assigneeName: string | null;
  editedAt: string;
  editedByName: string | null;
  /** Publication, or when it is due. */
  publication: string | null;
  hasPicture: boolean;
  hasPendingChanges: boolean;
  openNotes: number;
  views: string | null;
  /** A colleague has it open. */
  editing: { personName: string; since: string; isMine: boolean } | null;
}

export function toDeskLine(
  row: DeskRow,
  { format, now, personId }: { format: EditionFormat; now: Date; personId: string },
): DeskLine {
  const publication = row.status === 'scheduled' ? row.scheduledAt : row.publishedAt;
  const { editing } = row;
  return {
    id: row.id,
    edition: row.edition,
    kind: row.kind,
    status: row.status,
    version: row.version,
    headline: row.headline,
    sectionName: row.sectionName,
    authorNames: row.authorNames,
    assigneeName: row.assigneeName,
    editedAt: format.cardTime(row.editedAt, now),
    editedByName: row.editedByName,
    publication: publication && format.cardTime(publication, now),
    hasPicture: row.hasPicture,
    hasPendingChanges: row.hasPendingChanges,
    openNotes: row.openNotes,
    views: row.views > 0 ? format.number(row.views) : null,
    editing: editing && {
      personName: editing.personName,
      since: format.time(editing.since),
      isMine: editing.personId === personId,
    },
  };
}

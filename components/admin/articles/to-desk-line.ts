import type { BulkStep } from '@/lib/articles/desk-list/bulk-steps';
import type { DeskRow } from '@/lib/articles/desk-list/types';
import type { EditionFormat } from '@/lib/i18n/edition-context';

/** A line of the desk's list as the browser gets it: moments already in words of the desk's clock. */
export interface DeskLine
  extends Omit<DeskRow, 'ownerIds' | 'editedAt' | 'publishedAt' | 'scheduledAt' | 'views' | 'editing'> {
  editedAt: string;
  /** Publication, or when it is due. */
  publication: string | null;
  views: string | null;
  /** A colleague has it open. */
  editing: { personName: string; since: string; isMine: boolean } | null;
  /** What the person may do with it from the list. */
  steps: BulkStep[];
}

export function toDeskLine(
  row: DeskRow,
  { format, now, personId, steps }: { format: EditionFormat; now: Date; personId: string; steps: BulkStep[] },
): DeskLine {
  const publication = row.status === 'scheduled' ? row.scheduledAt : row.publishedAt;
  const { ownerIds: _owners, publishedAt: _published, scheduledAt: _scheduled, editing, ...shown } = row;
  return {
    ...shown,
    steps,
    editedAt: format.cardTime(row.editedAt, now),
    publication: publication && format.cardTime(publication, now),
    views: row.views > 0 ? format.number(row.views) : null,
    editing: editing && {
      personName: editing.personName,
      since: format.time(editing.since),
      isMine: editing.personId === personId,
    },
  };
}

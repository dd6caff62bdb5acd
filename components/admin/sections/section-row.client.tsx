'use client';

import { useTranslations } from 'next-intl';
import { DeskIcon } from '@/components/admin/ui/desk-icon';
import { MoveButtons } from '@/components/admin/ui/move-buttons.client';
import type { DeskSection } from '@/lib/sections/desk/types';

interface SectionRowProps {
  section: DeskSection;
  isFirst: boolean;
  isLast: boolean;
  onMove: (by: -1 | 1) => void;
  onDrag: () => void;
  onDrop: () => void;
  onOpen: (kind: 'edit' | 'merge' | 'delete') => void;
}

/** One section among its siblings. */
export function SectionRow(props: SectionRowProps) {
  const { section, isFirst, isLast, onMove, onDrag, onDrop, onOpen } = props;
  const t = useTranslations('desk.sections');
  const { name } = section;
  return (
    <li
      className={section.parentId === null ? 'row' : 'row row-nested'}
      draggable
      onDragStart={onDrag}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        onDrop();
      }}
    >
      <span className="row-handle" aria-hidden="true">
        <DeskIcon name="drag" isSmall />
      </span>
      <span className="row-text">
        <strong className="table-title">{name}</strong>
        <span className="table-meta">
          <bdi dir="ltr">{section.path}</bdi>
          <span>{t('articles', { count: section.articles })}</span>
        </span>
      </span>
      <span className="row-actions">
        <MoveButtons
          labels={{ up: t('up', { name }), down: t('down', { name }) }}
          isFirst={isFirst}
          isLast={isLast}
          onMove={onMove}
        />
        <button
          type="button"
          className="icon-button"
          aria-label={t('edit', { name })}
          onClick={() => onOpen('edit')}
        >
          <DeskIcon name="edit" isSmall />
        </button>
        <button
          type="button"
          className="button button-quiet"
          aria-label={t('mergeNamed', { name })}
          onClick={() => onOpen('merge')}
        >
          {t('merge.action')}
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={t('deleteNamed', { name })}
          onClick={() => onOpen('delete')}
        >
          <DeskIcon name="trash" isSmall />
        </button>
      </span>
    </li>
  );
}

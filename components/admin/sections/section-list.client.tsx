'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useArranging } from '@/components/admin/newsroom/use-arranging.client';
import { DeskIcon } from '@/components/admin/ui/desk-icon';
import { Dialog } from '@/components/admin/ui/dialog.client';
import { useDeskAction } from '@/components/admin/ui/use-desk-action.client';
import type { Edition } from '@/lib/i18n/editions';
import { siblingIds, withSiblingsInOrder } from '@/lib/sections/desk/section-order';
import type { DeskSection } from '@/lib/sections/desk/types';
import type { SectionActions } from './section-actions';
import { DeleteSection, MergeSection } from './section-dialogs.client';
import { SectionForm } from './section-form.client';
import { SectionRow } from './section-row.client';

interface SectionListProps {
  edition: Edition;
  /** In their order, sub-sections beneath theirs. */
  sections: DeskSection[];
  actions: SectionActions;
}

type Open = { kind: 'create' } | { kind: 'edit' | 'merge' | 'delete'; section: DeskSection } | null;

/** The sections in their order: moved by buttons or by dragging, changed in a dialog. */
export function SectionList({ edition, sections: saved, actions }: SectionListProps) {
  const t = useTranslations('desk.sections');
  const router = useRouter();
  const [open, setOpen] = useState<Open>(null);
  const [dragged, setDragged] = useState<number | null>(null);
  const { items: sections, isArranging, arrange } = useArranging(saved);
  const { run: order } = useDeskAction(actions.order);
  const close = () => setOpen(null);
  const done = () => {
    close();
    router.refresh();
  };
  function place(section: DeskSection, to: number) {
    const ids = siblingIds(sections, section);
    if (to < 0 || to >= ids.length || ids.indexOf(section.id) === to) return;
    const sectionIds = ids.filter((id) => id !== section.id).toSpliced(to, 0, section.id);
    void arrange(
      withSiblingsInOrder(sections, sectionIds),
      () => order({ edition, parentId: section.parentId, sectionIds }),
      t('moved', { name: section.name, place: to + 1, count: ids.length }),
    );
  }
  function drop(onto: DeskSection) {
    const moved = sections.find(({ id }) => id === dragged);
    setDragged(null);
    if (moved && moved.parentId === onto.parentId) place(moved, siblingIds(sections, onto).indexOf(onto.id));
  }

  return (
    <>
      <p className="mb-3 flex flex-wrap items-center justify-between gap-3">
        <span className="field-hint">{t('lead')}</span>
        <button type="button" className="button button-primary" onClick={() => setOpen({ kind: 'create' })}>
          <DeskIcon name="add" isSmall />
          {t('create')}
        </button>
      </p>
      {sections.length === 0 && <p className="empty">{t('none')}</p>}
      <ol className="rows" aria-label={t('list')} aria-busy={isArranging}>
        {sections.map((section) => {
          const ids = siblingIds(sections, section);
          const at = ids.indexOf(section.id);
          return (
            <SectionRow
              key={section.id}
              section={section}
              isFirst={at === 0}
              isLast={at === ids.length - 1}
              onMove={(by) => place(section, at + by)}
              onDrag={() => setDragged(section.id)}
              onDrop={() => drop(section)}
              onOpen={(kind) => setOpen({ kind, section })}
            />
          );
        })}
      </ol>
      <Dialog
        isOpen={open?.kind === 'create' || open?.kind === 'edit'}
        title={open?.kind === 'edit' ? t('edit', { name: open.section.name }) : t('create')}
        onClose={close}
      >
        <SectionForm
          edition={edition}
          section={open?.kind === 'edit' ? open.section : null}
          sections={sections}
          actions={actions}
          onDone={done}
        />
      </Dialog>
      <Dialog isOpen={open?.kind === 'merge'} title={t('merge.title')} onClose={close}>
        {open?.kind === 'merge' && (
          <MergeSection section={open.section} sections={sections} actions={actions} onDone={done} />
        )}
      </Dialog>
      <Dialog isOpen={open?.kind === 'delete'} title={t('delete.title')} onClose={close}>
        {open?.kind === 'delete' && <DeleteSection section={open.section} actions={actions} onDone={done} />}
      </Dialog>
    </>
  );
}

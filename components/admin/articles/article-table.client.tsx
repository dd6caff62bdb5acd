'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useRef, useState } from 'react';
import { ArticleRow } from '@/components/admin/articles/article-row.client';
import { type BulkActions, BulkBar } from '@/components/admin/articles/bulk-bar.client';
import { BulkReport } from '@/components/admin/articles/bulk-report.client';
import { KeyboardHelp } from '@/components/admin/articles/keyboard-help.client';
import type { DeskLine } from '@/components/admin/articles/to-desk-line';
import { type BulkMoves, useBulkSteps } from '@/components/admin/articles/use-bulk-steps.client';

interface ArticleTableProps {
  lines: DeskLine[];
  people: { id: string; name: string }[];
  canAssign: boolean;
  actions: BulkActions;
  moves: BulkMoves;
  /** Of the edition that is listed. */
  clock: { timeZone: string; name: string };
}

const BAR_ID = 'bulk-bar';

/**
 * The list with selection and keys. Single letters count only while focus is in the table (WCAG 2.1.4):
 * J and K walk, X selects, B goes to what can be done with the selection, E opens, Escape drops the selection,
 * ? shows the keys.
 */
export function ArticleTable({ lines, people, canAssign, actions, moves, clock }: ArticleTableProps) {
  const t = useTranslations('desk.articles');
  const router = useRouter();
  const body = useRef<HTMLTableSectionElement>(null);
  const [selected, setSelected] = useState<ReadonlySet<number>>(new Set());
  const [isHelpOpen, setIsHelpOpen] = useState(false);
  const steps = useBulkSteps(moves, (refused) => setSelected(new Set(refused)));
  const chosen = [...selected].flatMap((id) => lines.find((line) => line.id === id) ?? []);

  function toggle(id: number) {
    setSelected((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  }

  function walk(step: number) {
    const links = [...(body.current?.querySelectorAll<HTMLElement>('[data-row-link]') ?? [])];
    const at = links.findIndex((link) => link.closest('tr')?.contains(document.activeElement));
    links[Math.min(Math.max(at + step, 0), links.length - 1)]?.focus();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const row = (event.target as HTMLElement).closest<HTMLElement>('tr[data-id]');
    const id = Number(row?.dataset['id']);
    const keys: Record<string, () => void> = {
      j: () => walk(1),
      k: () => walk(-1),
      x: () => toggle(id),
      b: () => document.querySelector<HTMLElement>(`#${BAR_ID} button, #${BAR_ID} select`)?.focus(),
      e: () => router.push(`/admin/articles/${id}`),
      Escape: () => setSelected(new Set()),
      '?': () => setIsHelpOpen(true),
    };
    // By place on the keyboard too: an Arabic layout has ت where Latin ones have J.
    const act = keys[event.key] ?? keys[event.code.replace(/^Key/, '').toLowerCase()];
    if (!act) return;
    event.preventDefault();
    act();
  }

  const report = steps.report && (
    <BulkReport report={steps.report} isPending={steps.isPending} onClose={steps.dropReport} />
  );
  if (lines.length === 0)
    return (
      <>
        {report}
        <div className="panel empty">
          <p>{t('nothing')}</p>
          <Link className="text-link" href="/admin/articles" prefetch={false}>
            {t('filters.clear')}
          </Link>
        </div>
      </>
    );
  return (
    <>
      {report}
      <table className="table table-stacked">
        <caption className="visually-hidden">{t('caption')}</caption>
        <thead>
          <tr>
            <th scope="col">
              <input
                type="checkbox"
                aria-label={t('selectAll')}
                checked={chosen.length === lines.length}
                onChange={({ target }) =>
                  setSelected(new Set(target.checked ? lines.map(({ id }) => id) : []))
                }
              />
            </th>
            {(['article', 'status', 'author', 'publication', 'edited'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={onKeyDown}>
          {lines.map((line) => (
            <ArticleRow
              key={line.id}
              line={line}
              isSelected={selected.has(line.id)}
              onToggle={() => toggle(line.id)}
            />
          ))}
        </tbody>
      </table>
      {chosen.length > 0 && (
        <BulkBar
          id={BAR_ID}
          lines={chosen}
          people={people}
          canAssign={canAssign}
          actions={actions}
          clock={clock}
          steps={steps}
          onDone={() => setSelected(new Set())}
        />
      )}
      <p className="desk-keys">
        <button type="button" className="text-link" onClick={() => setIsHelpOpen(true)}>
          {t('keys.show')}
        </button>
      </p>
      <KeyboardHelp isOpen={isHelpOpen} onClose={() => setIsHelpOpen(false)} />
    </>
  );
}

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { DiffText } from '@/components/admin/revisions/diff-text';
import { type FieldNames, useFieldValue } from '@/components/admin/revisions/use-field-value';
import type { Fields } from '@/lib/articles/editing/merging/merge-contents';
import type { BlockDiff, ContentDiff, FieldDiff } from '@/lib/articles/revisions/diff-contents';
import type { Revision } from '@/lib/articles/revisions/types';
import type { EditionContext } from '@/lib/i18n/edition-context';

interface DiffArticleProps {
  diff: ContentDiff;
  from: Revision;
  to: Revision;
  isSideBySide: boolean;
  /** Of the article's language. */
  direction: 'rtl' | 'ltr';
  names: FieldNames;
  context: EditionContext;
}

/** Two versions as one article, with what changed marked in it; stretches without change are folded. */
export function DiffArticle({ diff, from, to, isSideBySide, direction, names, context }: DiffArticleProps) {
  const t = useTranslations('desk.revisions');
  const fields = diff.fields.filter(({ isChanged }) => isChanged);
  const isSame = fields.length === 0 && diff.blocks.every(({ change }) => change === 'same');
  return (
    <article className="diff">
      <h1 className="visually-hidden">
        {t('heading', {
          from: context.format.number(from.version),
          to: context.format.number(to.version),
          headline: to.content.headline || t('untitled'),
        })}
      </h1>
      <p className="diff-legend">
        <span>
          <ins>{t('legend.added')}</ins> <del>{t('legend.removed')}</del>
        </span>
        <span>
          {t('words', {
            added: context.format.number(diff.added),
            removed: context.format.number(diff.removed),
          })}
        </span>
        <span>
          <kbd>[</kbd> <kbd>]</kbd> {t('keys')}
        </span>
      </p>
      <div dir={direction}>
        {isSame && <p>{t('same')}</p>}
        {fields.map((field) => (
          <FieldPart key={field.field} {...{ field, isSideBySide, names, context }} />
        ))}
        {folded(diff.blocks).map((group, index) =>
          group.isSame ? (
            <details key={index} className="diff-fold">
              <summary>{t('unchanged', { count: group.blocks.length })}</summary>
              {group.blocks.map((block, number) => (
                <BlockPart key={number} block={block} isSideBySide={false} />
              ))}
            </details>
          ) : (
            group.blocks.map((block, number) => (
              <BlockPart key={`${index}-${number}`} block={block} isSideBySide={isSideBySide} />
            ))
          ),
        )}
      </div>
    </article>
  );
}

function FieldPart({
  field,
  isSideBySide,
  names,
  context,
}: {
  field: FieldDiff;
  isSideBySide: boolean;
  names: FieldNames;
  context: EditionContext;
}) {
  const t = useTranslations('desk.merge');
  const sayValue = useFieldValue(names, context);
  const isHeadline = field.field === 'headline';
  return (
    // Reached by [ and ], and read where they arrive.
    <section className="diff-part diff-changed" data-change tabIndex={-1}>
      <small>{t(`fields.${field.field}`)}</small>
      {field.kind === 'text-field' ? (
        <Sides runs={field.runs} isSideBySide={isSideBySide} isHeading={isHeadline} />
      ) : (
        <p>
          <del>{sayValue(field.field, field.before as Fields)}</del>{' '}
          <ins>{sayValue(field.field, field.after as Fields)}</ins>
        </p>
      )}
    </section>
  );
}

function BlockPart({ block, isSideBySide }: { block: BlockDiff; isSideBySide: boolean }) {
  const t = useTranslations('desk.revisions');
  const types = useTranslations('desk.merge');
  const isChanged = block.change !== 'same';
  const isUnread = block.change === 'changed' && block.runs.every(({ kind }) => kind === 'same');
  const label = [
    block.block.type !== 'paragraph' && types(`types.${block.block.type}`),
    block.change !== 'same' && (block.change !== 'changed' || isUnread) && t(`changes.${block.change}`),
  ].filter(Boolean);
  const text = (
    <Sides
      runs={block.runs}
      isSideBySide={isSideBySide && block.change === 'changed'}
      isHeading={block.block.type === 'heading'}
    />
  );
  return (
    <section
      className={`diff-part${isChanged ? ` diff-changed diff-${block.change}` : ''}`}
      {...(isChanged ? { 'data-change': true, tabIndex: -1 } : {})}
    >
      {label.length > 0 && <small>{label.join(types('listComma'))}</small>}
      {block.change === 'moved' ? <p>{block.runs.map(({ text: words }) => words).join('')}</p> : text}
    </section>
  );
}

function Sides({
  runs,
  isSideBySide,
  isHeading,
}: {
  runs: BlockDiff['runs'];
  isSideBySide: boolean;
  isHeading: boolean;
}) {
  const t = useTranslations('desk.revisions');
  const Line = ({ children }: { children: ReactNode }) =>
    isHeading ? <h2>{children}</h2> : <p>{children}</p>;
  const restyledTitle = t('changes.restyled');
  if (!isSideBySide)
    return (
      <Line>
        <DiffText runs={runs} restyledTitle={restyledTitle} />
      </Line>
    );
  return (
    <div className="diff-columns">
      {(['before', 'after'] as const).map((side) => (
        <div key={side}>
          <span className="visually-hidden">{t(`sides.${side}`)}</span>
          <Line>
            <DiffText runs={runs} side={side} restyledTitle={restyledTitle} />
          </Line>
        </div>
      ))}
    </div>
  );
}

/** Runs of unchanged blocks, and what lies between them. */
function folded(blocks: readonly BlockDiff[]): { isSame: boolean; blocks: BlockDiff[] }[] {
  const groups: { isSame: boolean; blocks: BlockDiff[] }[] = [];
  for (const block of blocks) {
    const isSame = block.change === 'same';
    const last = groups.at(-1);
    if (last?.isSame === isSame) last.blocks.push(block);
    else groups.push({ isSame, blocks: [block] });
  }
  return groups;
}

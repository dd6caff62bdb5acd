'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { DeskLine } from '@/components/admin/articles/to-desk-line';
import { useToast } from '@/components/admin/ui/toast.client';
import { useDeskAction } from '@/components/admin/ui/use-desk-action.client';
import type { BulkRefusal, BulkReport, BulkStep, BulkTarget } from '@/lib/articles/desk-list/bulk-steps';
import type { DeskActionResult } from '@/lib/auth/desk-action-result';

interface MoveInput {
  articles: (BulkTarget & { at: string })[];
  note?: string;
  acceptsAdvice?: boolean;
}
type Move = (input: MoveInput) => Promise<DeskActionResult<BulkReport, 'forbidden'>>;
/** The server actions, as the page hands them down. Those that need no time or note leave it aside. */
export type BulkMoves = Record<BulkStep, Move>;

/** What came of a step that could not be taken with every article. */
export interface ShownReport {
  step: BulkStep;
  done: number;
  refused: (BulkRefusal & { headline: string })[];
  /** Takes it all the same with those that the gate only advises against; null when there are none. */
  acceptAdvice: (() => void) | null;
  adviced: number;
}

export interface BulkChoice {
  line: DeskLine;
  /** An ISO moment, where the step is one for a moment. */
  at?: string;
}

/**
 * Takes a step with many articles and keeps what came of it until it is put away.
 * @param onMoved with the ids of those that were refused: they stay selected
 */
export function useBulkSteps(moves: BulkMoves, onMoved: (refused: number[]) => void) {
  const t = useTranslations('desk.articles.bulk');
  const tFailures = useTranslations('desk.failures');
  const toast = useToast();
  const router = useRouter();
  const [report, setReport] = useState<ShownReport | null>(null);
  const { run, isPending } = useDeskAction(
    ({ step, input }: { step: BulkStep; input: MoveInput }): ReturnType<Move> => moves[step](input),
  );

  /** @returns whether the server answered to it */
  async function take(
    step: BulkStep,
    choices: BulkChoice[],
    more: { note?: string; acceptsAdvice?: boolean } = {},
  ): Promise<boolean> {
    const articles = choices.map(({ line, at = '' }) => ({
      articleId: line.id,
      expectedVersion: line.version,
      at,
    }));
    const result = await run({ step, input: { articles, ...more } });
    if (!result.ok) {
      if (result.code === 'invalid-input') toast(tFailures('unexpected'), 'danger');
      return false;
    }
    const { done, refused } = result.value;
    if (done.length > 0) toast(t(`done.${step}`, { count: done.length }));
    const adviced = choices.filter(({ line }) =>
      refused.some(({ articleId, code }) => articleId === line.id && code === 'gate-advice'),
    );
    const headlines = new Map(choices.map(({ line }) => [line.id, line.headline]));
    setReport(
      refused.length === 0
        ? null
        : {
            step,
            done: done.length,
            refused: refused.map((one) => ({ ...one, headline: headlines.get(one.articleId) ?? '' })),
            adviced: adviced.length,
            acceptAdvice:
              adviced.length > 0 ? () => void take(step, adviced, { ...more, acceptsAdvice: true }) : null,
          },
    );
    onMoved(refused.map(({ articleId }) => articleId));
    router.refresh();
    return true;
  }

  return { take, isPending, report, dropReport: () => setReport(null) };
}

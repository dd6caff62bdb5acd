'use client';

import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { WorkflowActions } from '@/components/admin/workflow/workflow-types';
import type { ArticleContent } from '@/lib/articles/article-content';
import { bodyReferences } from '@/lib/articles/body/body-references';
import { outsideLinks } from '@/lib/articles/gate/checks/links';
import { articleIdsIn } from '@/lib/articles/gate/inside-links';
import { runGate } from '@/lib/articles/gate/run-gate';
import type { GateFacts, GateReport } from '@/lib/articles/gate/types';
import type { Role } from '@/lib/auth/roles';

const QUIET_MS = 700;
/** Links are being asked by the queue meanwhile. */
const AGAIN_MS = 4_000;
const AGAIN_MOST = 8;
const AFTER_FAILURE_MS = 15_000;

/**
 * What the publish gate says of the text as it is typed. Checks of words run here, at every change; what only
 * the server knows is asked for when it may have become something else.
 * @returns null until the server has answered once
 */
export function useGate({
  articleId,
  content,
  role,
  askGate,
  openNotes,
}: {
  articleId: number;
  content: ArticleContent;
  role: Role;
  askGate: WorkflowActions['askGate'];
  openNotes: number;
}): { report: GateReport | null; isUnreachable: boolean } {
  const [facts, setFacts] = useState<GateFacts | null>(null);
  const [isUnreachable, setIsUnreachable] = useState(false);
  const subject = useMemo(() => subjectOf(content), [content]);

  // Asked again when what the server knows may be another, not at every letter; the newest text goes along.
  useEffect(() => {
    let isOver = false;
    let turns = 0;
    let timer: ReturnType<typeof setTimeout>;
    const ask = async () => {
      const answer = await askGate({ articleId, content }).catch(() => null);
      if (isOver) return;
      setIsUnreachable(!answer?.ok);
      if (!answer?.ok) {
        timer = setTimeout(ask, AFTER_FAILURE_MS);
        return;
      }
      setFacts(answer.value);
      const isWaiting = outsideLinks(content).some(({ url }) => answer.value.links[url] === undefined);
      turns += 1;
      if (isWaiting && turns < AGAIN_MOST) timer = setTimeout(ask, AGAIN_MS);
    };
    timer = setTimeout(ask, QUIET_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [articleId, askGate, subject, openNotes]);

  const shown = useDeferredValue(content);
  const report = useMemo(
    () => facts && runGate({ content: shown, facts: { ...facts, openNotes }, role }),
    [facts, shown, role, openNotes],
  );
  return { report, isUnreachable };
}

/** What the server is asked about, as a text: the same subject, the same answer. */
function subjectOf(content: ArticleContent): string {
  return JSON.stringify([
    content.headline,
    content.heroMediaId,
    bodyReferences(content.body).mediaIds,
    articleIdsIn(content.body),
    outsideLinks(content).map(({ url }) => url),
  ]);
}

'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { ArticleDocumentView } from '@/components/admin/saving/use-article-document.client';
import { useToast } from '@/components/admin/ui/toast.client';
import { useRefreshAfter } from '@/components/admin/ui/use-refresh-after.client';
import type { GateFinding } from '@/lib/articles/gate/types';
import type { WorkflowAction } from '@/lib/articles/workflow/transitions';
import type { WorkflowCode } from '@/lib/articles/workflow/types';
import type { DeskActionResult } from '@/lib/auth/desk-action-result';

/** What a step is asked with: the version that stands in this tab, and whether advice is overruled. */
export interface StepBasis {
  articleId: number;
  expectedVersion: number;
  acceptsAdvice: boolean;
}
type Send = (basis: StepBasis) => Promise<DeskActionResult<unknown, WorkflowCode>>;

/** The gate advised against a step; `go` takes it all the same. */
export interface Advice {
  findings: GateFinding[];
  go: () => void;
}

const SHARED = ['signed-out', 'forbidden', 'unexpected'] as const;

/**
 * Takes the steps of the workflow: saves first, so that what goes out is what stands on the screen, then asks
 * the server, says what came of it, and loads the page's facts anew.
 */
export function useSteps(document: ArticleDocumentView) {
  const t = useTranslations('desk.workflow');
  const tFailures = useTranslations('desk.failures');
  const toast = useToast();
  const refreshAfter = useRefreshAfter();
  const [pending, setPending] = useState<WorkflowAction | null>(null);
  const [advice, setAdvice] = useState<Advice | null>(null);

  /** @returns whether the step was taken */
  async function take(action: WorkflowAction, send: Send, acceptsAdvice = false): Promise<boolean> {
    setPending(action);
    try {
      // Who does not hold the text has nothing of his own in it.
      if (document.state !== 'lease-lost' && !(await document.saveNow())) {
        toast(t('failures.unsaved'), 'danger');
        return false;
      }
      const basis = { articleId: document.article.id, expectedVersion: document.version, acceptsAdvice };
      const result = await send(basis);
      if (result.ok) {
        toast(action === 'delete' ? t('done.delete') : t(`done.${action}`));
        if (action !== 'delete') refreshAfter(result);
        return true;
      }
      if (result.code === 'gate-advice') {
        setAdvice({
          findings: (result.detail ?? []) as GateFinding[],
          go: () => {
            setAdvice(null);
            void take(action, send, true);
          },
        });
        return false;
      }
      const { code } = result;
      if (code === 'invalid-input') toast(tFailures('unexpected'), 'danger');
      else if (isShared(code)) toast(tFailures(code), 'danger', code === 'signed-out' ? code : null);
      else toast(t(`failures.${code}`), 'danger');
      // It may be that the article moved on: show where it stands.
      refreshAfter(result);
      return false;
    } catch {
      toast(tFailures('offline'), 'danger', 'offline');
      return false;
    } finally {
      setPending(null);
    }
  }

  return { take, pending, advice, dropAdvice: () => setAdvice(null) };
}

function isShared(code: string): code is (typeof SHARED)[number] {
  return (SHARED as readonly string[]).includes(code);
}

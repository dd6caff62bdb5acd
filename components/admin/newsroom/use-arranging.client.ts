'use client';

import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { toFieldError } from '@/components/admin/newsroom/field-errors';
import { useToast } from '@/components/admin/ui/toast.client';
import { useRefreshAfter } from '@/components/admin/ui/use-refresh-after.client';

type Answer = { ok: true } | { ok: false; code: string };

/**
 * A list that people put into order: it shows the new order at once and has the server keep it; where that fails it
 * stands as before.
 * @param saved the list as the server last told it
 */
export function useArranging<Item>(saved: Item[]) {
  const tErrors = useTranslations('desk.newsroom.errors');
  const toast = useToast();
  const refreshAfter = useRefreshAfter();
  const [ahead, setAhead] = useState<{ of: Item[]; items: Item[] } | null>(null);
  const unanswered = useRef(0);
  const isArranging = ahead?.of === saved;

  async function arrange(items: Item[], keep: () => Promise<Answer>, done: string) {
    setAhead({ of: saved, items });
    unanswered.current += 1;
    const answer = await keep();
    unanswered.current -= 1;
    if (answer.ok) toast(done);
    else {
      setAhead(null);
      if (answer.code === 'changed-meanwhile') toast(tErrors(toFieldError(answer.code)), 'danger');
    }
    // Read again after the last answer only: an earlier list would move the rows back for a moment.
    if (unanswered.current === 0) refreshAfter(answer);
  }
  return { items: isArranging ? ahead.items : saved, isArranging, arrange };
}

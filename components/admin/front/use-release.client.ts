'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { FrontActions } from '@/components/admin/front/front-actions';
import { useFront } from '@/components/admin/front/front-context.client';
import { useToast } from '@/components/admin/ui/toast.client';
import { useDeskAction } from '@/components/admin/ui/use-desk-action.client';

/** Failures that `useDeskAction` says itself. */
const SAID: readonly string[] = ['signed-out', 'forbidden', 'unexpected', 'offline'];

/** Publishing, scheduling and discarding the draft: first everything is saved, then it is done, then shown. */
export function useRelease(actions: FrontActions) {
  const t = useTranslations('desk.front');
  const toast = useToast();
  const { desk, format } = useFront();
  const [isPending, setIsPending] = useState(false);
  const publish = useDeskAction(actions.publish);
  const schedule = useDeskAction(actions.schedule);
  const discard = useDeskAction(actions.discard);

  type Answer = Awaited<ReturnType<typeof publish.run | typeof schedule.run | typeof discard.run>>;
  const finish = async (
    run: (draft: { versionId: number; version: number }) => Promise<Answer>,
    done: string,
  ): Promise<void> => {
    setIsPending(true);
    try {
      const draft = await desk.settle();
      if (!draft) return toast(t('release.notSaved'), 'danger');
      const answer = await run(draft);
      if (answer.ok) {
        toast(done);
        await desk.reload();
      } else if (answer.code === 'invalid-input') toast(t('failures.past-time'), 'danger');
      else if (!isSaid(answer.code)) {
        toast(t(`failures.${answer.code}`), 'danger');
        await desk.refresh();
      }
    } finally {
      setIsPending(false);
    }
  };
  return {
    isPending,
    publish: () => finish(publish.run, t('release.published')),
    schedule: () => {
      const liveFrom = desk.plannedFor ?? '';
      const time = liveFrom === '' ? '' : format.cardTime(new Date(liveFrom), desk.now);
      return finish((draft) => schedule.run({ ...draft, liveFrom }), t('release.scheduled', { time }));
    },
    discard: () => finish(discard.run, t('release.discarded')),
  };
}

type SaidCode = 'signed-out' | 'forbidden' | 'unexpected' | 'offline';
function isSaid(code: string): code is SaidCode {
  return SAID.includes(code);
}

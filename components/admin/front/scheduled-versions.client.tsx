'use client';

import { useTranslations } from 'next-intl';
import type { FrontActions } from '@/components/admin/front/front-actions';
import { useFront } from '@/components/admin/front/front-context.client';
import { useToast } from '@/components/admin/ui/toast.client';
import { useDeskAction } from '@/components/admin/ui/use-desk-action.client';
import { placedCards } from '@/lib/fronts/zones';

/** Versions that go live by themselves; one that should have and has not is late, and says so. */
export function ScheduledVersions({ actions, canPublish }: { actions: FrontActions; canPublish: boolean }) {
  const t = useTranslations('desk.front');
  const toast = useToast();
  const { desk, format, headlineOf } = useFront();
  const cancel = useDeskAction(actions.cancel);
  const discard = useDeskAction(actions.discard);
  const { scheduled } = desk.server;
  if (scheduled.length === 0) return null;

  const finish = async (
    answer: Awaited<ReturnType<typeof cancel.run | typeof discard.run>>,
    done: string,
  ) => {
    if (answer.ok) toast(done);
    else if (answer.code === 'draft-exists' || answer.code === 'not-scheduled' || answer.code === 'conflict')
      toast(t(`failures.${answer.code}`), 'danger');
    if (desk.history.isFromServer) await desk.reload();
    else await desk.refresh();
  };
  return (
    <section className="panel scheduled-versions" aria-labelledby="scheduled-versions">
      <header>
        <h2 id="scheduled-versions">{t('scheduled.title')}</h2>
      </header>
      <ul className="lines">
        {scheduled.map((version) => {
          const at = new Date(version.liveFrom ?? 0);
          const isLate = at.getTime() + LATE_MS < desk.now.getTime();
          const lead = version.zones.lead[0];
          return (
            <li key={version.id}>
              <b className={isLate ? 'front-problem' : undefined}>{format.cardTime(at, desk.now)}</b>
              <span className="line-words">
                <span dir="auto">{lead ? headlineOf(lead.articleId, lead) : t('scheduled.noLead')}</span>
                <small className="field-hint">
                  {isLate
                    ? t('scheduled.late')
                    : t('scheduled.by', {
                        name: version.updatedByName ?? '—',
                        count: placedCards(version.zones).length,
                      })}
                </small>
              </span>
              {canPublish && (
                <span className="flex flex-wrap gap-2">
                  <button
                    type="button"
                    className="button"
                    disabled={cancel.isPending}
                    onClick={async () =>
                      finish(await cancel.run({ versionId: version.id }), t('scheduled.cancelled'))
                    }
                  >
                    {t('scheduled.cancel')}
                  </button>
                  <button
                    type="button"
                    className="button button-quiet"
                    disabled={discard.isPending}
                    onClick={async () =>
                      finish(
                        await discard.run({ versionId: version.id, version: version.version }),
                        t('scheduled.discarded'),
                      )
                    }
                  >
                    {t('scheduled.discard')}
                  </button>
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** The queue may be this late. */
const LATE_MS = 5_000;

'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useToast } from '@/components/admin/ui/toast.client';
import { useDeskAction } from '@/components/admin/ui/use-desk-action.client';
import { useRefreshAfter } from '@/components/admin/ui/use-refresh-after.client';
import type { DeskActionResult } from '@/lib/auth/desk-action-result';

/** A job in trouble, in words already. */
export interface JobLine {
  id: number;
  state: 'failed' | 'late';
  kind: string;
  dueAt: string;
  error: string | null;
  article: { id: number; headline: string } | null;
  mayRetry: boolean;
}

interface TroubledJobsProps {
  lines: JobLine[];
  /** How many there are; more than have a line, perhaps. */
  total: number;
  retry: (input: {
    jobId: number;
  }) => Promise<DeskActionResult<{ jobId: number }, 'forbidden' | 'not-failed'>>;
}

/** Work that failed or is late, never silently: what it is, why, and one more try. */
export function TroubledJobs({ lines, total, retry }: TroubledJobsProps) {
  const t = useTranslations('desk.dashboard.trouble');
  const refreshAfter = useRefreshAfter();
  const toast = useToast();
  const { run, isPending } = useDeskAction(retry);
  if (lines.length === 0) return null;
  return (
    <section className="alert alert-danger late-work" aria-labelledby="troubled-jobs">
      <div className="col-span-3">
        <h2 id="troubled-jobs">{t('title', { count: total })}</h2>
        <ul className="lines">
          {lines.map((line) => (
            <li key={line.id}>
              <span className="line-words">
                <strong>{t.has(`kinds.${line.kind}`) ? t(`kinds.${line.kind}`) : t('kinds.other')}</strong>{' '}
                {line.article && (
                  <Link
                    className="text-link"
                    href={`/admin/articles/${line.article.id}`}
                    prefetch={false}
                    dir="auto"
                  >
                    {line.article.headline}
                  </Link>
                )}
                <span className="table-meta">
                  {line.state === 'failed'
                    ? t('failed', { time: line.dueAt })
                    : t('late', { time: line.dueAt })}
                  {line.error && <bdi dir="ltr">{line.error}</bdi>}
                </span>
              </span>
              {line.mayRetry && (
                <button
                  type="button"
                  className="button"
                  disabled={isPending}
                  onClick={async () => {
                    const result = await run({ jobId: line.id });
                    if (result.ok) toast(t('retried'));
                    else if (result.code === 'not-failed') toast(t('notFailed'), 'info');
                    refreshAfter(result);
                  }}
                >
                  {t('retry')}
                </button>
              )}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

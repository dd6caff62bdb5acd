'use client';

import { useTranslations } from 'next-intl';
import { DeskIcon } from '@/components/admin/ui/desk-icon';
import { useToast } from '@/components/admin/ui/toast.client';
import { useDeskAction } from '@/components/admin/ui/use-desk-action.client';
import type { DeskActionResult } from '@/lib/auth/desk-action-result';

export interface SessionLine {
  id: string;
  isCurrent: boolean;
  browser: string | null;
  system: string | null;
  isPhone: boolean;
  ipAddress: string | null;
  /** In the edition's words. */
  started: string;
  seen: string;
}

interface SessionPanelProps {
  sessions: readonly SessionLine[];
  end: (input: { sessionId: string | null }) => Promise<DeskActionResult<{ ended: number }, never>>;
}

/** Where one is signed in, and the way to end it. */
export function SessionPanel({ sessions, end }: SessionPanelProps) {
  const t = useTranslations('desk.account.sessions');
  const toast = useToast();
  const { run, isPending } = useDeskAction(end);
  async function stop(sessionId: string | null) {
    const result = await run({ sessionId });
    if (result.ok) toast(t('ended', { count: result.value.ended }));
  }
  return (
    <section className="panel" aria-labelledby="sessions-title">
      <header>
        <h2 id="sessions-title">{t('title')}</h2>
        {sessions.length > 1 && (
          <button type="button" className="text-link" disabled={isPending} onClick={() => stop(null)}>
            {t('endOthers')}
          </button>
        )}
      </header>
      <ul className="account-list">
        {sessions.map((session) => (
          <li key={session.id}>
            <p>
              <strong className="flex items-center gap-2">
                <DeskIcon name={session.isPhone ? 'phone' : 'desktop'} isSmall />
                {session.browser && session.system
                  ? t('device', { browser: session.browser, system: session.system })
                  : (session.browser ?? session.system ?? t('unknownDevice'))}
              </strong>
              <span className="table-meta">
                <span>{session.isCurrent ? t('current') : t('seen', { at: session.seen })}</span>
                {session.ipAddress && <bdi dir="ltr">{session.ipAddress}</bdi>}
                <span>{t('started', { at: session.started })}</span>
              </span>
            </p>
            {!session.isCurrent && (
              <button type="button" className="button" disabled={isPending} onClick={() => stop(session.id)}>
                {t('end')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { DeskWordmark } from '@/components/admin/shell/desk-wordmark';

interface SignInFrameProps {
  siteName: string;
  today: string;
  hijri: string | null;
  time: string;
  clockName: string;
  languages: ReactNode;
  children: ReactNode;
}

/** The paper's own face beside one form. */
export function SignInFrame({
  siteName,
  today,
  hijri,
  time,
  clockName,
  languages,
  children,
}: SignInFrameProps) {
  const t = useTranslations('desk.sign-in');
  return (
    <div className="sign-in">
      <main id="main" className="sign-in-form">
        <a href="/" aria-label={siteName} className="sign-in-mark">
          <DeskWordmark />
        </a>
        <div className="sign-in-step">{children}</div>
        <div className="sign-in-foot">
          <p>{t('neverAsked', { name: siteName })}</p>
          {languages}
        </div>
      </main>
      <aside className="sign-in-side" aria-label={siteName}>
        <DeskWordmark />
        <blockquote>{t('creed')}</blockquote>
        <dl>
          <dt>{t('today')}</dt>
          <dd>{today}</dd>
          {hijri && (
            <>
              <dt>{t('hijri')}</dt>
              <dd>{hijri}</dd>
            </>
          )}
          <dt>{t('clock')}</dt>
          <dd>
            {time} {clockName}
          </dd>
        </dl>
      </aside>
    </div>
  );
}

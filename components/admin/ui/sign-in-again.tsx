import { useTranslations } from 'next-intl';

/** For who was signed out in the middle of something: beside it, so that nothing of it is left behind. */
export function SignInAgain({ className = 'button' }: { className?: 'button' | 'text-link' }) {
  const t = useTranslations('desk.common');
  return (
    <a className={className} href="/admin/sign-in?next=/admin" target="_blank" rel="noopener">
      {t('signIn')}
    </a>
  );
}

import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';

interface ThemeToggleProps {
  className?: string;
  /** Print the words beside the icon. */
  hasWords?: boolean;
}

/** Switches between light and dark (element `nashra-theme`); not there without JavaScript, where the system decides. */
export function ThemeToggle({ className = '', hasWords = false }: ThemeToggleProps) {
  const t = useTranslations('site.theme');
  const label = t('dark');
  return (
    <nashra-theme class={`needs-js ${className}`.trim()}>
      <button
        type="button"
        className={hasWords ? 'button button-line' : 'icon-button'}
        aria-pressed="false"
        aria-label={hasWords ? undefined : label}
      >
        <Icon name="theme" />
        {hasWords && label}
      </button>
    </nashra-theme>
  );
}

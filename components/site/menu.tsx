import { useTranslations } from 'next-intl';
import { type CurrentPlace, currentMark } from '@/components/site/current-section';
import { EditionLink, type EditionTarget } from '@/components/site/edition-link';
import { PaperName } from '@/components/site/paper-name';
import { ThemeToggle } from '@/components/site/theme-toggle';
import { Icon } from '@/components/ui/icon';
import { encodePath } from '@/lib/i18n/address';
import type { EditionContext } from '@/lib/i18n/edition-context';
import type { Section } from '@/lib/sections/types';

interface MenuProps {
  context: EditionContext;
  editions: EditionTarget[];
  sections: Section[];
  current: CurrentPlace;
}

/**
 * The menu sheet of phones and tablets: a popover, so that it works without JavaScript. A browser without
 * popovers never shows it, and the row of sections below the masthead leads everywhere too.
 */
export function Menu({ context, editions, sections, current }: MenuProps) {
  const t = useTranslations('site');
  return (
    <dialog className="menu" id="menu" popover="auto" aria-label={t('menu')}>
      <div className="menu-head">
        <PaperName context={context} />
        <button
          className="icon-button"
          type="button"
          popoverTarget="menu"
          popoverTargetAction="hide"
          aria-label={t('close')}
        >
          <Icon name="close" />
        </button>
      </div>
      <ul>
        <li>
          <a href={context.prefix || '/'} aria-current={currentMark(current, 'front')}>
            {t('home')}
          </a>
        </li>
        {sections.map((section) => (
          <li key={section.id}>
            <a href={encodePath(section.path)} aria-current={currentMark(current, section.id)}>
              {section.name}
            </a>
          </li>
        ))}
        <li>
          <a href={`${context.prefix}/saved`}>{t('saved')}</a>
        </li>
      </ul>
      <div className="menu-foot">
        {editions.map((target) => (
          <EditionLink key={target.edition} target={target} className="button button-line" />
        ))}
        <ThemeToggle hasWords />
      </div>
    </dialog>
  );
}

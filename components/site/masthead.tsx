import { useTranslations } from 'next-intl';
import type { CurrentPlace } from '@/components/site/current-section';
import { EditionLink, type EditionTarget } from '@/components/site/edition-link';
import { Menu } from '@/components/site/menu';
import { PaperName } from '@/components/site/paper-name';
import { ThemeToggle } from '@/components/site/theme-toggle';
import { Icon } from '@/components/ui/icon';
import { IconSprite } from '@/components/ui/icon-sprite';
import type { EditionContext } from '@/lib/i18n/edition-context';
import type { Section } from '@/lib/sections/types';

interface MastheadProps {
  context: EditionContext;
  /** Where the other editions are: this page's translation, or their fronts. */
  editions: EditionTarget[];
  sections: Section[];
  current: CurrentPlace;
}

/** The head of the paper: date, name, tools; on a phone the menu, and the date on a line of its own. */
export function Masthead({ context, editions, sections, current }: MastheadProps) {
  const t = useTranslations('site');
  const { format, now, settings, prefix } = context;
  const hijri = format.hijriDate(now);
  const day = format.isoDay(now);
  return (
    <header className="masthead">
      <IconSprite />
      <div className="wrap masthead-row">
        <button className="icon-button menu-button" type="button" popoverTarget="menu" aria-label={t('menu')}>
          <Icon name="menu" />
        </button>
        <div className="masthead-date">
          <time dateTime={day}>
            <strong>{format.weekday(now)}</strong>
            {format.date(now)}
          </time>
          {hijri && <span>{hijri}</span>}
        </div>
        <a
          className="masthead-name"
          href={prefix || '/'}
          aria-label={t('homeLink', { siteName: settings.siteName })}
        >
          <PaperName context={context} hasRoman />
        </a>
        <div className="masthead-tools">
          <a className="icon-button" href={`${prefix}/search`} aria-label={t('search')}>
            <Icon name="search" />
          </a>
          <a className="icon-button masthead-wide" href={`${prefix}/saved`} aria-label={t('saved')}>
            <Icon name="save" />
          </a>
          <ThemeToggle className="masthead-wide" />
          {editions.map((target) => (
            <EditionLink key={target.edition} target={target} className="masthead-edition masthead-wide" />
          ))}
        </div>
      </div>
      <div className="wrap">
        <div className="date-line">
          <p className="parted">
            <time dateTime={day}>{format.weekdayDate(now)}</time>
            {hijri && <span>{hijri}</span>}
          </p>
        </div>
      </div>
      <Menu context={context} editions={editions} sections={sections} current={current} />
    </header>
  );
}

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { EditionLink, type EditionTarget } from '@/components/site/edition-link';
import { PaperName } from '@/components/site/paper-name';
import { SHOWN_SECTIONS } from '@/components/site/shown-sections';
import { encodePath } from '@/lib/i18n/address';
import type { EditionContext } from '@/lib/i18n/edition-context';
import type { StaticPageRef } from '@/lib/pages/types';
import type { Section } from '@/lib/sections/types';

interface FooterProps {
  context: EditionContext;
  sections: Section[];
  pages: StaticPageRef[];
  editions: EditionTarget[];
}

const SHOWN_PAGES = 10;

/** The foot of every page: what the paper is, and the ways to all of it. */
export function Footer({ context, sections, pages, editions }: FooterProps) {
  const t = useTranslations('site');
  const { settings, prefix, format, now } = context;
  const [year = ''] = format.isoDay(now).split('-');
  return (
    <footer className="footer">
      <div className="wrap">
        <div className="footer-columns">
          <div className="footer-paper">
            <PaperName context={context} />
            <p>{settings.tagline}</p>
          </div>
          {sections.length > 0 && (
            <FooterColumn id="footer-sections" title={t('sections')}>
              {sections.slice(0, SHOWN_SECTIONS).map(sectionItem)}
              <FooterMore id="more-sections" label={t('footer.moreSections')}>
                {sections.slice(SHOWN_SECTIONS).map(sectionItem)}
              </FooterMore>
            </FooterColumn>
          )}
          <FooterColumn id="footer-services" title={t('footer.services')}>
            <FooterItem href={`${prefix}/latest`} label={t('latest')} />
            <FooterItem href={`${prefix}/most-read`} label={t('mostRead')} />
            <FooterItem href={`${prefix}/archive`} label={t('archive')} />
            <FooterItem href={`${prefix}/saved`} label={t('saved')} />
            <FooterItem href={`${prefix}/rss.xml`} label={t('feeds')} />
          </FooterColumn>
          <FooterColumn id="footer-about" title={t('footer.about')}>
            {pages.slice(0, SHOWN_PAGES).map(pageItem)}
            <FooterItem href={`${prefix}/corrections`} label={t('corrections')} />
            {settings.socialLinks.map((link) => (
              <FooterItem key={link.href} href={link.href} label={link.label} />
            ))}
            <FooterMore id="more-pages" label={t('footer.morePages')}>
              {pages.slice(SHOWN_PAGES).map(pageItem)}
            </FooterMore>
          </FooterColumn>
        </div>
        <div className="footer-line">
          <span>{t('footer.rights', { year, siteName: settings.siteName })}</span>
          {editions.map((target) => (
            <EditionLink key={target.edition} target={target} className="footer-edition" />
          ))}
        </div>
      </div>
    </footer>
  );
}

const sectionItem = ({ id, path, name }: Section) => (
  <FooterItem key={id} href={encodePath(path)} label={name} />
);
const pageItem = ({ id, path, title }: StaticPageRef) => (
  <FooterItem key={id} href={encodePath(path)} label={title} />
);

/** What a long list folds away. */
function FooterMore({ id, label, children }: { id: string; label: string; children: ReactNode[] }) {
  if (children.length === 0) return null;
  return (
    <li>
      <details>
        <summary>{label}</summary>
        <ul id={id}>{children}</ul>
      </details>
    </li>
  );
}

function FooterColumn({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <nav aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul>{children}</ul>
    </nav>
  );
}

function FooterItem({ href, label }: { href: string; label: string }) {
  return (
    <li>
      <a href={href}>{label}</a>
    </li>
  );
}

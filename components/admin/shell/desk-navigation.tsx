import { useTranslations } from 'next-intl';
import { NavigationLink } from '@/components/admin/shell/navigation-link.client';
import { DeskIcon, type DeskIconName } from '@/components/admin/ui/desk-icon';
import type { PersonActor } from '@/lib/auth/actor';
import { type Action, can } from '@/lib/auth/permissions';

interface Screen {
  key:
    | 'dashboard'
    | 'articles'
    | 'front'
    | 'media'
    | 'corrections'
    | 'sections'
    | 'tags'
    | 'authors'
    | 'pages'
    | 'redirects'
    | 'people'
    | 'settings'
    | 'audit';
  icon: DeskIconName;
  href: string;
  needs: Action;
}

const NEWSROOM: readonly Screen[] = [
  { key: 'dashboard', icon: 'dashboard', href: '/admin', needs: 'dashboard.view' },
  { key: 'articles', icon: 'articles', href: '/admin/articles', needs: 'article.view' },
  { key: 'front', icon: 'front', href: '/admin/front', needs: 'front.view' },
  { key: 'media', icon: 'media', href: '/admin/media', needs: 'media.view' },
  { key: 'corrections', icon: 'correction', href: '/admin/corrections', needs: 'article.correct' },
];
const SHELVES: readonly Screen[] = [
  { key: 'sections', icon: 'sections', href: '/admin/sections', needs: 'section.manage' },
  { key: 'tags', icon: 'tags', href: '/admin/tags', needs: 'tag.manage' },
  { key: 'authors', icon: 'authors', href: '/admin/authors', needs: 'author.manage' },
  { key: 'pages', icon: 'pages', href: '/admin/pages', needs: 'page.manage' },
  { key: 'redirects', icon: 'redirects', href: '/admin/redirects', needs: 'redirect.manage' },
];
const MANAGEMENT: readonly Screen[] = [
  { key: 'people', icon: 'people', href: '/admin/people', needs: 'person.view' },
  { key: 'settings', icon: 'settings', href: '/admin/settings', needs: 'settings.manage' },
  { key: 'audit', icon: 'audit', href: '/admin/audit', needs: 'audit.view' },
];

/** The screens that this person may open, in three groups. */
export function DeskNavigation({ actor }: { actor: PersonActor }) {
  const t = useTranslations('desk.shell');
  const groups = [
    { title: null, screens: NEWSROOM },
    { title: t('groups.shelves'), screens: SHELVES },
    { title: t('groups.management'), screens: MANAGEMENT },
  ];
  return groups.map(({ title, screens }) => {
    const open = screens.filter(({ needs }) => can(actor, needs));
    return (
      open.length > 0 && (
        <div key={title}>
          {title && <h2>{title}</h2>}
          <ul>
            {open.map(({ key, icon, href }) => (
              <li key={key}>
                <NavigationLink href={href}>
                  <DeskIcon name={icon} />
                  {t(`screens.${key}`)}
                </NavigationLink>
              </li>
            ))}
          </ul>
        </div>
      )
    );
  });
}

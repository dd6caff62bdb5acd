import { useTranslations } from 'next-intl';
import { SHARE_SERVICES, type ShareService, shareLink } from '@/components/article/share-links';
import type { SavedStory } from '@/components/elements/saved-store';
import { Icon, type IconName } from '@/components/ui/icon';
import { isolateText } from '@/lib/arabic/bidi';
import type { PublishedArticle } from '@/lib/articles/types';
import { encodePath } from '@/lib/i18n/address';
import type { EditionContext } from '@/lib/i18n/edition-context';
import { variantPath, variantWidth } from '@/lib/media/picture-sources';

interface ShareBarProps {
  context: EditionContext;
  article: PublishedArticle;
}

const ICONS: Record<ShareService, IconName> = {
  whatsapp: 'whatsapp',
  telegram: 'telegram',
  facebook: 'facebook',
  x: 'x',
  email: 'mail',
};

/** Plain links to the services; what needs JavaScript (system share, copy, save, print) is not there without it. */
export function ShareBar({ context, article }: ShareBarProps) {
  const t = useTranslations('article');
  const url = `${context.siteUrl}${article.shortPath}`;
  const title = isolateText(article.headline, context.direction);
  return (
    <ul className="share" aria-label={t('share.label')}>
      <li>
        <nashra-share class="needs-js" data-url={url} data-title={title}>
          <ShareButton icon="share" label={t('share.native')} />
        </nashra-share>
      </li>
      {SHARE_SERVICES.map((service) => (
        <li key={service} className={service === 'email' ? 'share-extra' : undefined}>
          <a
            className="icon-button"
            href={shareLink(service, { url, title })}
            rel="noopener nofollow"
            aria-label={t(`share.${service}`)}
            title={t(`share.${service}`)}
          >
            <Icon name={ICONS[service]} />
          </a>
        </li>
      ))}
      <li>
        <nashra-copy
          class="needs-js"
          data-url={url}
          data-copied={t('share.copied')}
          data-failed={t('share.copyFailed')}
        >
          <ShareButton icon="link" label={t('share.copy')} />
        </nashra-copy>
      </li>
      <li>
        <SaveButton context={context} article={article} />
      </li>
      <li className="share-extra">
        <nashra-print class="needs-js">
          <ShareButton icon="print" label={t('print')} />
        </nashra-print>
      </li>
    </ul>
  );
}

function SaveButton({ article }: ShareBarProps) {
  const t = useTranslations('article');
  const { picture } = article;
  const story: SavedStory = {
    id: article.id,
    path: encodePath(article.path),
    headline: article.headline,
    section: article.section.name,
    reading: t('readingTime', { minutes: article.readingMinutes }),
    picture: picture ? variantPath(picture.hash, variantWidth(picture, 480), 'jpg') : '',
  };
  return (
    <nashra-save
      class="needs-js"
      data-story={JSON.stringify(story)}
      data-add={t('save.add')}
      data-remove={t('save.remove')}
      data-saved={t('save.saved')}
      data-removed={t('save.removed')}
    >
      <ShareButton icon="save" label={t('save.add')} isToggle />
    </nashra-save>
  );
}

function ShareButton({
  icon,
  label,
  isToggle = false,
}: {
  icon: IconName;
  label: string;
  isToggle?: boolean;
}) {
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={label}
      title={label}
      aria-pressed={isToggle ? false : undefined}
    >
      <Icon name={icon} />
    </button>
  );
}

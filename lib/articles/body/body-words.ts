import type { useTranslations } from 'next-intl';
import type { BodyWords } from '@/lib/articles/body/render-context';

/** The renderer's own words from the message files; `t` is bound to the namespace `article`. */
export function bodyWords(t: ReturnType<typeof useTranslations<'article'>>): BodyWords {
  return {
    readAlso: t('readAlso'),
    gallery: t('gallery.label'),
    table: t('table'),
    note: t('note.label'),
    unsupported: t('note.unsupported'),
    embed: {
      provider: (provider) => t(`embed.providers.${provider}`),
      label: (provider) => t('embed.label', { provider }),
      load: t('embed.load'),
      open: (provider) => t('embed.open', { provider }),
      privacy: (provider) => t('embed.privacy', { provider }),
      file: t('embed.file'),
    },
  };
}

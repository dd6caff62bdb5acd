import type { BodyWords } from '@/lib/articles/render-context';

/** next-intl's translator of the namespace `article`, as far as it is needed here. */
type Translate = (key: string, values?: Record<string, string>) => string;

/** The renderer's own words from the message files; `t` is bound to the namespace `article`. */
export function bodyWords(t: Translate): BodyWords {
  return {
    readAlso: t('readAlso'),
    photoCredit: (credit) => t('photoCredit', { credit }),
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
    },
  };
}

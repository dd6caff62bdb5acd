import type { useTranslations } from 'next-intl';
import { isolateInsert } from '@/lib/arabic/bidi';
import type { BodyWords } from '@/lib/articles/body/render-context';
import type { EditionFormat } from '@/lib/i18n/edition-context';
import { sizeParts } from '@/lib/i18n/file-size';

/** The renderer's own words from the message files; `t` is bound to the namespace `article`. */
export function bodyWords(
  t: ReturnType<typeof useTranslations<'article'>>,
  format: Pick<EditionFormat, 'number'>,
): BodyWords {
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
    fileNote: (extension, bytes) => {
      const { unit, size: amount } = sizeParts(bytes, format);
      const size = t(`file.size.${unit}`, { size: amount });
      const kind = isolateInsert(extension.toUpperCase());
      return t('file.note', { kind, size });
    },
  };
}

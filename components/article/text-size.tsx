import { useTranslations } from 'next-intl';

const SIZES = ['small', 'normal', 'large'] as const;

/** Three sizes of the text (element `nashra-text-size`), shown by a letter of the edition's own script. */
export function TextSize() {
  const t = useTranslations('article.textSize');
  return (
    <nashra-text-size class="needs-js text-size" role="group" aria-label={t('label')}>
      {SIZES.map((size) => (
        <button
          key={size}
          type="button"
          data-size={size}
          aria-pressed={size === 'normal'}
          aria-label={t(size)}
        >
          {t('letter')}
        </button>
      ))}
    </nashra-text-size>
  );
}

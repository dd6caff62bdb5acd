import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import type { Correction } from '@/lib/corrections/types';
import type { EditionContext } from '@/lib/i18n/edition-context';

/** What was wrong, and when it was put right: below the text that it concerns. */
export function CorrectionNotices({
  context,
  corrections,
}: {
  context: EditionContext;
  corrections: Correction[];
}) {
  const t = useTranslations('article.correction');
  if (corrections.length === 0) return null;
  return (
    <section className="corrections" aria-label={t('label')}>
      {corrections.map((correction) => (
        <div key={correction.id} className={`correction correction-${correction.kind}`}>
          <Icon name="edit" />
          <p>
            <strong>{t(`kinds.${correction.kind}`)}.</strong> {correction.text}{' '}
            <time dateTime={correction.correctedAt.toISOString()}>
              {t('at', { moment: context.format.fullDateTime(correction.correctedAt) })}
            </time>
          </p>
        </div>
      ))}
    </section>
  );
}

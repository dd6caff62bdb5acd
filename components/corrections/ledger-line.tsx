import { useTranslations } from 'next-intl';
import { Headline } from '@/components/ui/headline';
import { IsolatedText } from '@/components/ui/isolated-text';
import { Meta } from '@/components/ui/meta';
import type { LedgerEntry } from '@/lib/corrections/types';
import type { EditionContext } from '@/lib/i18n/edition-context';

interface LedgerLineProps {
  entry: LedgerEntry;
  context: EditionContext;
}

/** One correction: when, in which article, what kind, and its words as the article prints them. */
export function LedgerLine({ entry, context }: LedgerLineProps) {
  const t = useTranslations('corrections');
  const kinds = useTranslations('article.correction.kinds');
  const { format } = context;
  return (
    <li id={`c-${entry.id}`}>
      <p className="river-when">
        <time dateTime={entry.correctedAt.toISOString()}>
          <b>{format.dayMonth(entry.correctedAt)}</b> {format.time(entry.correctedAt)}
        </time>
      </p>
      <div>
        <Headline level={3} size="h4" path={entry.article.path}>
          <IsolatedText text={entry.article.headline} direction={context.direction} />
        </Headline>
        <p className={`ledger-text ledger-${entry.kind}`}>
          <strong>{kinds(entry.kind)}</strong>{' '}
          <IsolatedText text={entry.text} direction={context.direction} />
        </p>
        <Meta>
          <span>{t('published', { date: format.date(entry.article.publishedAt) })}</span>
        </Meta>
      </div>
    </li>
  );
}

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { ChangeSteps } from '@/components/admin/revisions/change-steps.client';
import { type RevisionAddress, writeRevisionAddress } from '@/lib/articles/revisions/choose-pair';
import type { RevisionEntry } from '@/lib/articles/revisions/types';
import type { EditionContext } from '@/lib/i18n/edition-context';

interface CompareBarProps {
  revisions: readonly RevisionEntry[];
  base: string;
  address: RevisionAddress;
  pair: { from: number; to: number };
  context: EditionContext;
}

/** Which two versions are compared and how; works without JavaScript. */
export function CompareBar({ revisions, base, address, pair, context }: CompareBarProps) {
  const t = useTranslations('desk.revisions');
  return (
    <div className="history-bar">
      <form className="contents" action={base}>
        {(['from', 'to'] as const).map((name) => (
          <label key={name}>
            {t(`ends.${name}`)}
            <select key={pair[name]} className="input" name={name} defaultValue={pair[name]}>
              {revisions.map(({ id, version, personName, updatedAt }) => (
                <option key={id} value={id}>
                  {t('option', {
                    version: context.format.number(version),
                    name: personName,
                    time: context.format.cardTime(updatedAt, context.now),
                  })}
                </option>
              ))}
            </select>
          </label>
        ))}
        {address.view === 'side' && <input type="hidden" name="view" value="side" />}
        {address.hidesAutosaves && <input type="hidden" name="autosaves" value="0" />}
        <button type="submit" className="button">
          {t('compare')}
        </button>
      </form>
      <nav className="segments" aria-label={t('views.label')}>
        {(['inline', 'side'] as const).map((view) => (
          <Link
            key={view}
            prefetch={false}
            href={writeRevisionAddress(base, { ...address, ...pair, view })}
            aria-current={address.view === view ? 'true' : undefined}
          >
            {t(`views.${view}`)}
          </Link>
        ))}
      </nav>
      <ChangeSteps />
    </div>
  );
}

import { useTranslations } from 'next-intl';
import type { Decisions } from '@/components/admin/merge/decisions';
import type { PlacedUnit } from '@/components/admin/merge/group-units';
import type { UnitNames } from '@/components/admin/merge/use-unit-names.client';

interface MergeAsideProps {
  conflicts: readonly PlacedUnit[];
  names: UnitNames;
  decisions: Decisions;
  theirName: string;
  kept: string;
  onGo: (unitId: string) => void;
}

/** How far the merge is, and what happens to both versions. */
export function MergeAside({ conflicts, names, decisions, theirName, kept, onGo }: MergeAsideProps) {
  const t = useTranslations('desk.merge');
  const done = conflicts.filter(({ unit }) => decisions[unit.id]).length;
  return (
    <aside className="merge-aside">
      <section className="panel">
        <header>
          <h2>{t('blocks')}</h2>
          <small>{t('solved', { done, total: conflicts.length })}</small>
        </header>
        <progress className="merge-progress" max={conflicts.length} value={done} aria-label={t('blocks')} />
        <ul>
          {conflicts.map(({ unit, place }) => {
            const decision = decisions[unit.id];
            return (
              <li key={unit.id}>
                <button type="button" onClick={() => onGo(unit.id)}>
                  <b className={decision ? 'merge-done' : 'merge-waits'}>{names.titleOf(unit, place)}</b>
                  <small>{decision ? t(`from.${decision.by}`, { name: theirName }) : t('waiting')}</small>
                </button>
              </li>
            );
          })}
        </ul>
      </section>
      <section className="panel">
        <h2>{t('sides')}</h2>
        <ul className="merge-parties">
          <li className="merge-owner-mine">{t('you')}</li>
          <li className="merge-owner-theirs">{theirName}</li>
        </ul>
        <p className="merge-hint">{kept}</p>
      </section>
    </aside>
  );
}

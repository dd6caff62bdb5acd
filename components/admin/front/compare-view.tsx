import { getTranslations } from 'next-intl/server';
import { type ComparedCard, compareFronts } from '@/lib/fronts/desk/compare-fronts';
import type { DeskStory, FrontVersion } from '@/lib/fronts/desk/types';
import { type FIXED_ZONES, sectionOfZone, type ZoneId } from '@/lib/fronts/zones';
import type { EditionFormat } from '@/lib/i18n/edition-context';

interface CompareViewProps {
  before: FrontVersion;
  after: FrontVersion;
  stories: ReadonlyMap<number, DeskStory>;
  sections: readonly { id: number; name: string }[];
  format: EditionFormat;
  /** The title of a version: its time and its note. */
  titleOf: (version: FrontVersion) => string;
}

/** Two versions side by side: zone by zone, what came, went, moved and was worded anew, in words and colours. */
export async function CompareView({ before, after, stories, sections, format, titleOf }: CompareViewProps) {
  const t = await getTranslations('desk.front');
  const zoneName = (zone: ZoneId) => {
    const sectionId = sectionOfZone(zone);
    if (sectionId !== null) return sections.find(({ id }) => id === sectionId)?.name ?? t('zones.unknown');
    return t(`zones.${zone as (typeof FIXED_ZONES)[number]}`);
  };
  const zones = compareFronts(before.zones, after.zones);
  const isSame = zones.every((zone) => zone.before.every(({ change }) => change === 'same'));
  const cell = (cards: ComparedCard[]) =>
    cards.length === 0 ? (
      <p className="field-hint">{t('compare.nothing')}</p>
    ) : (
      <ol>
        {cards.map(({ card, change }) => (
          <li key={card.articleId} className={`compared compared-${change}`}>
            <span dir="auto">
              {card.headline ?? stories.get(card.articleId)?.headline ?? t('unknownStory')}
            </span>
            {card.kicker && <small dir="auto">{card.kicker}</small>}
            {card.relatedIds?.map((id) => (
              <small key={id} dir="auto">
                {stories.get(id)?.headline ?? t('unknownStory')}
              </small>
            ))}
            {card.expiresAt && (
              <small>{t('pinnedUntil', { time: format.fullDateTime(new Date(card.expiresAt)) })}</small>
            )}
            {change !== 'same' && <b>{t(`compare.changes.${change}`)}</b>}
          </li>
        ))}
      </ol>
    );
  return (
    <section className="panel" aria-labelledby="compare">
      <header>
        <h2 id="compare">{t('compare.title')}</h2>
      </header>
      {isSame && <p>{t('compare.same')}</p>}
      <table className="table compare-table">
        <thead>
          <tr>
            <th scope="col">{t('compare.zone')}</th>
            <th scope="col">{titleOf(before)}</th>
            <th scope="col">{titleOf(after)}</th>
          </tr>
        </thead>
        <tbody>
          {zones.map((zone) => (
            <tr key={zone.zone}>
              <th scope="row">{zoneName(zone.zone)}</th>
              <td>{cell(zone.before)}</td>
              <td>{cell(zone.after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

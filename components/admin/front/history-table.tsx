import { getTranslations } from 'next-intl/server';
import type { ComponentProps } from 'react';
import { RollbackButton } from '@/components/admin/front/rollback-button.client';
import type { DeskStory, FrontVersion } from '@/lib/fronts/desk/types';
import { placedCards } from '@/lib/fronts/zones';
import type { Edition } from '@/lib/i18n/editions';

interface HistoryTableProps {
  edition: Edition;
  /** The newest first. */
  history: FrontVersion[];
  /** The two that are compared. */
  chosen: readonly (number | undefined)[];
  stories: ReadonlyMap<number, DeskStory>;
  titleOf: (version: FrontVersion) => string;
  /** Null for somebody who may not publish. */
  rollback: ComponentProps<typeof RollbackButton>['rollback'] | null;
}

/** Versions to choose two of, and to bring one back. The choice is a form: it works by keys and has an address. */
export async function HistoryTable({
  edition,
  history,
  chosen,
  stories,
  titleOf,
  rollback,
}: HistoryTableProps) {
  const t = await getTranslations('desk.front');
  if (history.length === 0) return <p className="panel empty">{t('history.empty')}</p>;
  const [newest, second] = history;
  const isChosen = (version: FrontVersion, side: 0 | 1) =>
    (chosen[side] ?? (side === 0 ? second?.id : newest?.id)) === version.id;
  return (
    <form className="front-history" action="/admin/front/history">
      <input type="hidden" name="edition" value={edition} />
      <table className="table table-stacked">
        <caption className="visually-hidden">{t('history.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('history.before')}</th>
            <th scope="col">{t('history.after')}</th>
            <th scope="col">{t('history.version')}</th>
            <th scope="col">{t('history.lead')}</th>
            <th scope="col">{t('history.by')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('history.rollback')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {history.map((version) => {
            const lead = version.zones.lead[0];
            const title = titleOf(version);
            return (
              <tr key={version.id}>
                <td data-label={t('history.before')}>
                  <input
                    type="radio"
                    name="a"
                    value={version.id}
                    defaultChecked={isChosen(version, 0)}
                    aria-label={t('history.chooseBefore', { title })}
                  />
                </td>
                <td data-label={t('history.after')}>
                  <input
                    type="radio"
                    name="b"
                    value={version.id}
                    defaultChecked={isChosen(version, 1)}
                    aria-label={t('history.chooseAfter', { title })}
                  />
                </td>
                <td data-label={t('history.version')}>
                  {title}
                  {version.status === 'live' && <b className="front-live">{t('history.live')}</b>}
                  {version.copiedFromId !== null && version.createdAt === version.liveFrom && (
                    <small className="field-hint">{t('history.broughtBack')}</small>
                  )}
                </td>
                <td data-label={t('history.lead')}>
                  <span dir="auto">
                    {lead
                      ? (lead.headline ?? stories.get(lead.articleId)?.headline ?? t('unknownStory'))
                      : t('history.noLead')}
                  </span>
                  <small className="field-hint">
                    {t('history.placed', { count: placedCards(version.zones).length })}
                  </small>
                </td>
                <td data-label={t('history.by')}>{version.updatedByName ?? version.createdByName ?? '—'}</td>
                <td>
                  {rollback && version.status === 'past' && (
                    <RollbackButton versionId={version.id} title={title} rollback={rollback} />
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {history.length > 1 && (
        <button type="submit" className="button">
          {t('history.compare')}
        </button>
      )}
    </form>
  );
}

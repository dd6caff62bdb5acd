'use client';

import { useTranslations } from 'next-intl';
import { useFront } from '@/components/admin/front/front-context.client';
import { Dialog } from '@/components/admin/ui/dialog.client';
import { capacityOf, refuseStory, zoneOfStory } from '@/lib/fronts/desk/front-rules';
import { cardsOfZone, type ZoneId } from '@/lib/fronts/zones';

interface ZoneDialogProps {
  /** The story that is given a place; `from` is where it stands now. Null closes the dialog. */
  story: { articleId: number; from: ZoneId | null } | null;
  onClose: () => void;
}

/** Every zone by name, for putting a story there without dragging; those that do not take it say why. */
export function ZoneDialog({ story, onClose }: ZoneDialogProps) {
  const t = useTranslations('desk.front');
  const { headlineOf } = useFront();
  return (
    <Dialog isOpen={story !== null} title={t('zoneDialog.title')} onClose={onClose}>
      {story && (
        <>
          <p className="front-dialog-story" dir="auto">
            {headlineOf(story.articleId)}
          </p>
          <ZoneChoices story={story} onClose={onClose} />
        </>
      )}
    </Dialog>
  );
}

function ZoneChoices({
  story,
  onClose,
}: {
  story: { articleId: number; from: ZoneId | null };
  onClose: () => void;
}) {
  const t = useTranslations('desk.front');
  const { desk, format, zoneIds, zoneName, bring } = useFront();
  const { articleId } = story;
  const standsIn = zoneOfStory(desk.zones, articleId);
  return (
    <ul className="zone-choices">
      {zoneIds.map((zone) => {
        // The breaking strip repeats a story; everywhere else it moves.
        const from = zone === 'breaking' && story.from !== 'breaking' ? null : (story.from ?? standsIn);
        const isHere = cardsOfZone(desk.zones, zone).some((card) => card.articleId === articleId);
        const refusal = isHere ? 'already-placed' : refuseStory(articleId, zone, desk.rules);
        return (
          <li key={zone}>
            <button
              type="button"
              className="button"
              disabled={refusal !== null}
              onClick={() => {
                if (bring({ articleId, from }, zone, zone === 'lead' ? 0 : undefined)) onClose();
              }}
            >
              <b>{zoneName(zone)}</b>
              <small>
                {refusal
                  ? t(`refusals.${refusal}`)
                  : t('ofCapacity', {
                      placed: format.number(cardsOfZone(desk.zones, zone).length),
                      capacity: format.number(capacityOf(zone, desk.rules)),
                    })}
              </small>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

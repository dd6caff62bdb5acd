'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { useFront } from '@/components/admin/front/front-context.client';
import { StoryPicture } from '@/components/admin/front/story-picture';
import { useCarryByKeys } from '@/components/admin/front/use-carry-by-keys.client';
import { DeskIcon } from '@/components/admin/ui/desk-icon';
import { MoveButtons } from '@/components/admin/ui/move-buttons.client';
import { isExpired } from '@/lib/fronts/desk/front-rules';
import type { FrontCard } from '@/lib/fronts/types';
import { cardsOfZone, type ZoneId } from '@/lib/fronts/zones';

interface FrontCardRowProps {
  card: FrontCard;
  zone: ZoneId;
  index: number;
  isDropBefore: boolean;
  /** Beyond the zone's places: readers do not see it. */
  isSpare: boolean;
  onEdit: () => void;
  onMove: () => void;
}

/** A story in its place, with everything that can be done to it; each of it by mouse, touch and keys. */
export function FrontCardRow({
  card,
  zone,
  index,
  isDropBefore,
  isSpare,
  onEdit,
  onMove,
}: FrontCardRowProps) {
  const t = useTranslations('desk.front');
  const { desk, format, headlineOf, carry, bring } = useFront();
  const { articleId } = card;
  const story = desk.stories.get(articleId);
  const headline = headlineOf(articleId, card);
  const count = cardsOfZone(desk.zones, zone).length;
  const problems = desk.problems.filter(
    (problem) => problem.zone === zone && problem.articleId === articleId,
  );
  const keys = useCarryByKeys({ articleId, zone, index });
  const handle = useRef<HTMLButtonElement>(null);
  // A card that changes its zone is drawn anew: the one that is carried keeps the focus.
  useEffect(() => {
    if (keys.isCarried) handle.current?.focus();
  }, [keys.isCarried]);
  const picture = card.mediaId === undefined ? null : (desk.pictures.get(card.mediaId) ?? null);
  const classes = ['front-card'];
  if (keys.isCarried) classes.push('front-card-carried');
  if (isDropBefore) classes.push('drop-before');
  if (isSpare) classes.push('front-card-spare');
  return (
    <li className={classes.join(' ')} data-card={articleId}>
      {desk.canEdit ? (
        <button
          ref={handle}
          type="button"
          className="icon-button front-handle"
          draggable
          aria-label={t('carry', { headline })}
          aria-pressed={keys.isCarried}
          aria-describedby="carry-help"
          onKeyDown={keys.onKeyDown}
          onDragStart={(event) => {
            event.dataTransfer.effectAllowed = 'move';
            event.dataTransfer.setData('text/plain', headline);
            carry({ articleId, from: zone });
          }}
          onDragEnd={() => carry(null)}
        >
          <DeskIcon name="drag" />
        </button>
      ) : (
        <span />
      )}
      <span className="front-number" aria-hidden="true">
        {format.number(index + 1)}
      </span>
      <StoryPicture thumbnail={picture ?? story?.thumbnail ?? null} />
      <div className="front-words">
        <strong dir="auto">{headline}</strong>
        <CardNotes card={card} zone={zone} />
        {problems.map(({ code }) => (
          <span key={code} className="front-problem">
            {t(`problems.${code}`)}
          </span>
        ))}
      </div>
      {desk.canEdit && (
        <div className="front-buttons">
          <MoveButtons
            labels={{ up: t('up', { headline }), down: t('down', { headline }) }}
            isFirst={index === 0}
            isLast={index === count - 1}
            onMove={(by) => bring({ articleId, from: zone }, zone, index + by)}
          />
          <button
            type="button"
            className="icon-button"
            aria-label={t('moveTo', { headline })}
            onClick={onMove}
          >
            <DeskIcon name="front" isSmall />
          </button>
          <button
            type="button"
            className="icon-button"
            aria-label={t('editCard', { headline })}
            onClick={onEdit}
          >
            <DeskIcon name="edit" isSmall />
          </button>
          <button
            type="button"
            className="icon-button"
            aria-label={t('remove', { headline })}
            onClick={() =>
              desk.edit({ kind: 'remove', articleId, zone }, { says: t('announce.removed', { headline }) })
            }
          >
            <DeskIcon name="close" isSmall />
          </button>
        </div>
      )}
    </li>
  );
}

/** Section and time, what the editor changed, until when it stays, what stands under it. */
function CardNotes({ card, zone }: { card: FrontCard; zone: ZoneId }) {
  const t = useTranslations('desk.front');
  const { desk, format, headlineOf } = useFront();
  const story = desk.stories.get(card.articleId);
  const time = (moment: string) => format.cardTime(new Date(moment), desk.now);
  return (
    <>
      <small className="front-notes">
        {story?.sectionName && <span>{story.sectionName}</span>}
        {story?.at && (
          <span>
            {story.status === 'scheduled'
              ? t('scheduledAt', { time: time(story.at) })
              : t('publishedAt', { time: time(story.at) })}
          </span>
        )}
        {card.headline && <span>{t('ownHeadline')}</span>}
        {card.kicker && <span>{t('ownKicker')}</span>}
        {card.mediaId !== undefined && <span>{t('ownPicture')}</span>}
        {card.expiresAt && (
          <span className={isExpired(card, desk.rules.at) ? 'front-problem' : 'front-pin'}>
            <DeskIcon name="pin" isSmall />
            {isExpired(card, desk.rules.at)
              ? t('pinEnded', { time: time(card.expiresAt) })
              : t('pinnedUntil', { time: time(card.expiresAt) })}
          </span>
        )}
      </small>
      {zone === 'lead' && card.relatedIds && (
        <ul className="front-related" aria-label={t('related')}>
          {card.relatedIds.map((id) => (
            <li key={id} dir="auto">
              {headlineOf(id)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { FrontCardRow } from '@/components/admin/front/front-card.client';
import { useFront } from '@/components/admin/front/front-context.client';
import { StoryPicture } from '@/components/admin/front/story-picture';
import { capacityOf } from '@/lib/fronts/desk/front-rules';
import { cardsOfZone, type ZoneId } from '@/lib/fronts/zones';

interface ZonePanelProps {
  zone: ZoneId;
  onEditCard: (zone: ZoneId, articleId: number) => void;
  onMoveCard: (zone: ZoneId, articleId: number) => void;
}

/** A zone with its cards; what fills its empty places by itself stands beneath them, pale. */
export function ZonePanel({ zone, onEditCard, onMoveCard }: ZonePanelProps) {
  const t = useTranslations('desk.front');
  const { desk, format, zoneName, carried, carry, bring } = useFront();
  const [dropAt, setDropAt] = useState<number | null>(null);
  const cards = cardsOfZone(desk.zones, zone);
  const capacity = capacityOf(zone, desk.rules);
  const over = cards.length - capacity;
  const ghosts = (desk.ghosts[zone] ?? []).slice(0, Math.max(0, capacity - cards.length));
  const id = `zone-${zone.replace(':', '-')}`;

  const drop = () => {
    if (!carried || dropAt === null) return;
    const own = cards.findIndex((card) => card.articleId === carried.articleId);
    const isBehindItself = carried.from === zone && own >= 0 && own < dropAt;
    bring(carried, zone, isBehindItself ? dropAt - 1 : dropAt);
    carry(null);
    setDropAt(null);
  };
  return (
    <section className={over > 0 ? 'zone zone-over' : 'zone'} aria-labelledby={id}>
      <header className="zone-head">
        <i className="zone-mark" aria-hidden="true" />
        <h2 id={id}>{zoneName(zone)}</h2>
        <small>
          {over > 0
            ? t('overCapacity', {
                count: over,
                placed: format.number(cards.length),
                capacity: format.number(capacity),
              })
            : t('ofCapacity', { placed: format.number(cards.length), capacity: format.number(capacity) })}
        </small>
      </header>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a place to drop on; cards have buttons and keys for the same. */}
      <div
        className="zone-cards"
        onDragOver={(event) => {
          if (!carried) return;
          event.preventDefault();
          const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-card]')];
          const at = rows.findIndex((row) => {
            const { top, height } = row.getBoundingClientRect();
            return event.clientY < top + height / 2;
          });
          setDropAt(at < 0 ? rows.length : at);
        }}
        onDragLeave={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setDropAt(null);
        }}
        onDrop={(event) => {
          event.preventDefault();
          drop();
        }}
      >
        <ol>
          {cards.map((card, index) => (
            <FrontCardRow
              key={card.articleId}
              card={card}
              zone={zone}
              index={index}
              isDropBefore={carried !== null && dropAt === index}
              isSpare={index >= capacity}
              onEdit={() => onEditCard(zone, card.articleId)}
              onMove={() => onMoveCard(zone, card.articleId)}
            />
          ))}
        </ol>
        {carried !== null && dropAt === cards.length && <div className="drop-line" aria-hidden="true" />}
        {ghosts.length > 0 && (
          <ul className="zone-ghosts" aria-label={t('ghosts', { zone: zoneName(zone) })}>
            {ghosts.map((story) => (
              <li key={story.id} className="front-ghost">
                <StoryPicture thumbnail={story.thumbnail} />
                <span dir="auto">{story.headline}</span>
                <small>{t('fillsItself')}</small>
              </li>
            ))}
          </ul>
        )}
        {cards.length === 0 && ghosts.length === 0 && <p className="zone-empty">{t('emptyZone')}</p>}
      </div>
    </section>
  );
}

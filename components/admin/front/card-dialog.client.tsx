'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { useFront } from '@/components/admin/front/front-context.client';
import { PictureChoice } from '@/components/admin/front/picture-choice.client';
import { RelatedChoice } from '@/components/admin/front/related-choice.client';
import { MediaPicker } from '@/components/admin/media/media-picker.client';
import { Dialog } from '@/components/admin/ui/dialog.client';
import { DialogCancel, useHeldInDialog } from '@/components/admin/ui/dialog-closing.client';
import { describedBy, Field } from '@/components/admin/ui/field';
import { FRONT_HEADLINE_LENGTH, FRONT_KICKER_LENGTH } from '@/lib/fronts/desk/front-rules';
import { cardsOfZone, type ZoneId } from '@/lib/fronts/zones';
import { momentAtWallTime, wallTimeOf } from '@/lib/i18n/wall-time';

interface CardDialogProps {
  target: { zone: ZoneId; articleId: number } | null;
  onClose: () => void;
}

/** The words, the picture and the time of one card; under the lead, its related headlines too. */
export function CardDialog({ target, onClose }: CardDialogProps) {
  const t = useTranslations('desk.front.card');
  return (
    <Dialog isOpen={target !== null} title={t('title')} onClose={onClose}>
      {target && <CardForm target={target} onClose={onClose} />}
    </Dialog>
  );
}

function CardForm({ target, onClose }: { target: { zone: ZoneId; articleId: number }; onClose: () => void }) {
  const t = useTranslations('desk.front.card');
  const { desk, timeZone } = useFront();
  const { zone, articleId } = target;
  const story = desk.stories.get(articleId);
  const card = cardsOfZone(desk.zones, zone).find((candidate) => candidate.articleId === articleId);
  const [headline, setHeadline] = useState(card?.headline ?? '');
  const [kicker, setKicker] = useState(card?.kicker ?? '');
  const [mediaId, setMediaId] = useState(card?.mediaId ?? null);
  const [until, setUntil] = useState(card?.expiresAt ? wallTimeOf(new Date(card.expiresAt), timeZone) : '');
  const [related, setRelated] = useState(card?.relatedIds ?? []);
  const [pinError, setPinError] = useState<string>();
  const [isPicking, setIsPicking] = useState(false);
  useHeldInDialog({
    isChanged: mediaId !== (card?.mediaId ?? null) || String(related) !== String(card?.relatedIds ?? []),
  });

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const moment = until === '' ? null : momentAtWallTime(until, timeZone);
    if (until !== '' && (!moment || moment <= desk.rules.at)) return setPinError(t('pinPast'));
    const isDone = desk.edit([
      { kind: 'override', articleId, zone, headline, kicker, mediaId },
      { kind: 'pin', articleId, zone, until: moment?.toISOString() ?? null },
      ...(zone === 'lead' ? [{ kind: 'relate' as const, articleId, relatedIds: related }] : []),
    ]);
    if (isDone) onClose();
  };
  return (
    <>
      <form className="front-card-form" onSubmit={submit}>
        <Field
          id="card-headline"
          label={t('headline')}
          hint={t('headlineHint', { headline: story?.headline ?? '' })}
        >
          <textarea
            {...describedBy('card-headline', { hint: true })}
            className="input"
            rows={2}
            dir="auto"
            maxLength={FRONT_HEADLINE_LENGTH}
            value={headline}
            placeholder={story?.headline}
            onChange={(event) => setHeadline(event.target.value)}
          />
        </Field>
        <Field id="card-kicker" label={t('kicker')}>
          <input
            id="card-kicker"
            className="input"
            dir="auto"
            maxLength={FRONT_KICKER_LENGTH}
            value={kicker}
            placeholder={story?.kicker ?? undefined}
            onChange={(event) => setKicker(event.target.value)}
          />
        </Field>
        <PictureChoice
          mediaId={mediaId}
          own={story?.thumbnail ?? null}
          onChoose={() => setIsPicking(true)}
          onClear={() => setMediaId(null)}
        />
        <Field id="card-until" label={t('until')} hint={t('untilHint')} error={pinError}>
          <input
            {...describedBy('card-until', { hint: true, error: pinError !== undefined })}
            className="input"
            type="datetime-local"
            dir="ltr"
            value={until}
            onChange={(event) => {
              setUntil(event.target.value);
              setPinError(undefined);
            }}
          />
        </Field>
        {zone === 'lead' && <RelatedChoice leadId={articleId} ids={related} onChange={setRelated} />}
        <footer className="flex flex-wrap justify-end gap-2">
          <DialogCancel>{t('cancel')}</DialogCancel>
          <button type="submit" className="button button-primary">
            {t('apply')}
          </button>
        </footer>
      </form>
      {/* Beside the form: the picker has forms of its own. */}
      <MediaPicker
        isOpen={isPicking}
        onClose={() => setIsPicking(false)}
        onPick={({ id, image: { src, width, height } }) => {
          desk.learnPicture({ mediaId: id, src, width, height });
          setMediaId(id);
          setIsPicking(false);
        }}
      />
    </>
  );
}

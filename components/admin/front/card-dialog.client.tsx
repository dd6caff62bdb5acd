'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { useFront } from '@/components/admin/front/front-context.client';
import { PictureChoice } from '@/components/admin/front/picture-choice.client';
import { RelatedChoice } from '@/components/admin/front/related-choice.client';
import { MediaPicker } from '@/components/admin/media/media-picker.client';
import { KeptFormNotice } from '@/components/admin/saving/kept-form-notice.client';
import { useKeptForm } from '@/components/admin/saving/use-kept-form.client';
import { Dialog } from '@/components/admin/ui/dialog.client';
import { DialogCancel } from '@/components/admin/ui/dialog-closing.client';
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

/** What the form of a card holds. */
interface CardWords {
  headline: string;
  kicker: string;
  mediaId: number | null;
  /** A wall time of the edition, or nothing. */
  until: string;
  related: number[];
}

function CardForm({ target, onClose }: { target: { zone: ZoneId; articleId: number }; onClose: () => void }) {
  const t = useTranslations('desk.front.card');
  const { desk, timeZone } = useFront();
  const { zone, articleId } = target;
  const story = desk.stories.get(articleId);
  const card = cardsOfZone(desk.zones, zone).find((candidate) => candidate.articleId === articleId);
  const stored: CardWords = {
    headline: card?.headline ?? '',
    kicker: card?.kicker ?? '',
    mediaId: card?.mediaId ?? null,
    until: card?.expiresAt ? wallTimeOf(new Date(card.expiresAt), timeZone) : '',
    related: card?.relatedIds ?? [],
  };
  const [words, setWords] = useState(stored);
  const { headline, kicker, mediaId, until, related } = words;
  const change = (part: Partial<CardWords>) => setWords((all) => ({ ...all, ...part }));
  const [pinError, setPinError] = useState<string>();
  const [isPicking, setIsPicking] = useState(false);
  const pictureOf = (id: number | null) => (id === null ? null : (desk.pictures.get(id) ?? null));
  const kept = useKeptForm({
    thing: `card:${zone}:${articleId}`,
    values: { ...words, picture: pictureOf(mediaId) },
    stored: { ...stored, picture: pictureOf(stored.mediaId) },
    put: ({ picture, ...typed }) => {
      if (picture) desk.learnPicture(picture);
      setWords(typed);
    },
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
    if (!isDone) return;
    kept.settle();
    onClose();
  };
  return (
    <>
      <form className="front-card-form" onSubmit={submit}>
        <KeptFormNotice kept={kept} />
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
            onChange={(event) => change({ headline: event.target.value })}
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
            onChange={(event) => change({ kicker: event.target.value })}
          />
        </Field>
        <PictureChoice
          mediaId={mediaId}
          own={story?.thumbnail ?? null}
          onChoose={() => setIsPicking(true)}
          onClear={() => change({ mediaId: null })}
        />
        <Field id="card-until" label={t('until')} hint={t('untilHint')} error={pinError}>
          <input
            {...describedBy('card-until', { hint: true, error: pinError !== undefined })}
            className="input"
            type="datetime-local"
            dir="ltr"
            value={until}
            onChange={(event) => {
              change({ until: event.target.value });
              setPinError(undefined);
            }}
          />
        </Field>
        {zone === 'lead' && (
          <RelatedChoice leadId={articleId} ids={related} onChange={(ids) => change({ related: ids })} />
        )}
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
          change({ mediaId: id });
          setIsPicking(false);
        }}
      />
    </>
  );
}

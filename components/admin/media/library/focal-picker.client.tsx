'use client';

import { useTranslations } from 'next-intl';
import { type PointerEvent, useId } from 'react';
import type { DeskPicture } from '@/lib/media/types';

interface FocalPickerProps {
  picture: DeskPicture;
  /** 0–1 from the picture's left and top. */
  focal: { x: number; y: number };
  onChange: (focal: { x: number; y: number }) => void;
  isReadOnly: boolean;
}

const CROPS = [
  { label: '16:9', ratio: '16 / 9' },
  { label: '1:1', ratio: '1 / 1' },
  { label: '4:5', ratio: '4 / 5' },
] as const;

/** Readers' pages keep the point in tenths (lib/media/picture-classes.ts): the crops show the same. */
const tenths = (share: number) => Math.round(share * 10) * 10;

/** The point that must stay visible: by pointer on the picture, or by two ranges; crops follow at once. */
export function FocalPicker({ picture, focal, onChange, isReadOnly }: FocalPickerProps) {
  const t = useTranslations('desk.media.focal');
  const id = useId();
  const { image } = picture;

  function point(event: PointerEvent<HTMLElement>) {
    if (isReadOnly || (event.type === 'pointermove' && event.buttons !== 1)) return;
    if (event.type === 'pointerdown') event.currentTarget.setPointerCapture(event.pointerId);
    const box = event.currentTarget.getBoundingClientRect();
    const share = (at: number, start: number, size: number) =>
      Math.round(Math.min(1, Math.max(0, (at - start) / size)) * 100) / 100;
    onChange({
      x: share(event.clientX, box.left, box.width),
      y: share(event.clientY, box.top, box.height),
    });
  }

  return (
    // Places in a picture are counted from its left in every language.
    <div className="focal-picker" dir="ltr">
      <div className="focal-box" onPointerDown={point} onPointerMove={point}>
        <img src={image.src} alt={picture.alt} width={image.width} height={image.height} draggable={false} />
        <i
          aria-hidden="true"
          style={{ insetInlineStart: `${focal.x * 100}%`, insetBlockStart: `${focal.y * 100}%` }}
        />
      </div>
      <div className="focal-crops" aria-hidden="true">
        {CROPS.map(({ label, ratio }) => (
          <figure key={label}>
            <img
              src={image.src}
              alt=""
              style={{ aspectRatio: ratio, objectPosition: `${tenths(focal.x)}% ${tenths(focal.y)}%` }}
            />
            <figcaption>{label}</figcaption>
          </figure>
        ))}
      </div>
      {(['x', 'y'] as const).map((axis) => (
        <label key={axis} className="focal-range" htmlFor={`${id}-${axis}`}>
          <span>{t(axis)}</span>
          <input
            id={`${id}-${axis}`}
            type="range"
            min={0}
            max={100}
            step={1}
            value={Math.round(focal[axis] * 100)}
            disabled={isReadOnly}
            onChange={(event) => onChange({ ...focal, [axis]: Number(event.target.value) / 100 })}
          />
          <output htmlFor={`${id}-${axis}`}>{Math.round(focal[axis] * 100)}%</output>
        </label>
      ))}
      <p className="field-hint" dir="auto">
        {t('hint')}
      </p>
    </div>
  );
}

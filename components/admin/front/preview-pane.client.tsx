'use client';

import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { FrontActions } from '@/components/admin/front/front-actions';
import { useFront } from '@/components/admin/front/front-context.client';
import { DeskIcon } from '@/components/admin/ui/desk-icon';
import { PREVIEW_DEVICES, PREVIEW_WIDTHS, type PreviewDevice } from '@/components/admin/ui/preview-widths';
import { momentAtWallTime, wallTimeOf } from '@/lib/i18n/wall-time';

/** «الصفحة عند 18:00»: the real page of the draft, or of whatever is due, at a moment, on a phone or a desktop. */
export function PreviewPane({ preview }: { preview: FrontActions['preview'] }) {
  const t = useTranslations('desk.front.preview');
  const { desk, format, timeZone } = useFront();
  const [device, setDevice] = useState<PreviewDevice>('phone');
  const [what, setWhat] = useState<'draft' | 'paper'>('draft');
  const [moment, setMoment] = useState<string | null>(null);
  const [path, setPath] = useState<string | null>(null);
  const [isFailed, setIsFailed] = useState(false);
  const { edition, settle, saving, ghosts } = desk;
  const draftId = desk.server.draft?.id ?? null;
  const at = moment ?? desk.plannedFor;
  const asked = useRef(0);

  const show = useCallback(async () => {
    const turn = ++asked.current;
    const draft = await settle();
    const versionId = what === 'draft' ? (draft?.versionId ?? draftId) : null;
    const answer = await preview({ edition, versionId, at }).catch(() => null);
    if (turn !== asked.current) return;
    setIsFailed(!answer?.ok);
    if (answer?.ok) setPath(answer.value.path);
  }, [settle, preview, edition, what, at, draftId]);

  // What is saved is shown: the ghosts come with every save.
  useEffect(() => {
    if (saving === 'saved' && ghosts) void show();
  }, [saving, ghosts, show]);

  const time = format.cardTime(at === null ? desk.now : new Date(at), desk.now);
  return (
    <section className="panel front-preview" aria-labelledby="front-preview">
      <header>
        <h2 id="front-preview">{t('title')}</h2>
        {path !== null && (
          <a className="text-link" href={path} target="_blank" rel="noopener">
            {t('open')}
          </a>
        )}
      </header>
      <div className="front-preview-controls">
        <fieldset className="segments">
          <legend className="visually-hidden">{t('width')}</legend>
          {PREVIEW_DEVICES.map((name) => (
            <button
              key={name}
              type="button"
              aria-pressed={device === name}
              aria-label={name === 'phone' ? t('phone') : t('desktop')}
              onClick={() => setDevice(name)}
            >
              <DeskIcon name={name} isSmall />
            </button>
          ))}
        </fieldset>
        <select
          className="input"
          value={what}
          aria-label={t('what')}
          onChange={(event) => setWhat(event.target.value === 'draft' ? 'draft' : 'paper')}
        >
          <option value="draft">{t('draft')}</option>
          <option value="paper">{t('paper')}</option>
        </select>
        <label className="planned-for">
          <span>{t('moment')}</span>
          <input
            className="input"
            type="datetime-local"
            dir="ltr"
            aria-describedby="front-preview-hint"
            defaultValue={at === null ? '' : wallTimeOf(new Date(at), timeZone)}
            onChange={(event) =>
              setMoment(momentAtWallTime(event.target.value, timeZone)?.toISOString() ?? null)
            }
          />
        </label>
      </div>
      <p id="front-preview-hint" className="field-hint">
        {t('momentHint')}
      </p>
      {isFailed && (
        <p className="field-error" role="alert">
          {t('failed')}
        </p>
      )}
      {path === null ? (
        <p className="empty">{t('waiting')}</p>
      ) : (
        <Frame path={path} title={t('frame', { time })} width={PREVIEW_WIDTHS[device]} />
      )}
    </section>
  );
}

/** A page of that width, drawn as wide as there is room. */
function Frame({ path, title, width }: { path: string; title: string; width: number }) {
  const box = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState<{ width: number; height: number } | null>(null);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new ResizeObserver(() =>
      setRoom({ width: element.clientWidth, height: element.clientHeight }),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const hasRoom = room !== null && room.width > 0 && room.height > 0;
  const scale = hasRoom ? Math.min(1, room.width / width) : 1;
  return (
    <div ref={box} className="front-preview-frame">
      {hasRoom && (
        <iframe
          src={path}
          title={title}
          width={width}
          height={Math.round(room.height / scale)}
          style={{ transform: `scale(${scale})` }}
        />
      )}
    </div>
  );
}

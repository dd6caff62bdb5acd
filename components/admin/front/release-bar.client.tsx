'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { FrontActions } from '@/components/admin/front/front-actions';
import { useFront } from '@/components/admin/front/front-context.client';
import { KeptFront } from '@/components/admin/front/kept-front.client';
import { useRelease } from '@/components/admin/front/use-release.client';
import { DeskIcon } from '@/components/admin/ui/desk-icon';
import { Dialog } from '@/components/admin/ui/dialog.client';
import { SignInAgain } from '@/components/admin/ui/sign-in-again';
import { momentAtWallTime, wallTimeOf } from '@/lib/i18n/wall-time';

/** What becomes of the draft: undo and redo, whether it is saved, when it goes live, publishing. */
export function ReleaseBar({ actions }: { actions: FrontActions }) {
  const t = useTranslations('desk.front.release');
  const { desk, format } = useFront();
  const release = useRelease(actions);
  const [asks, setAsks] = useState<'publish' | 'discard' | null>(null);
  const { history, server, plannedFor, saving, problems } = desk;
  const isDraft = server.draft !== null || !history.isFromServer || saving !== 'saved';
  const isStale =
    server.draft !== null && server.live !== null && server.draft.copiedFromId !== server.live.id;
  const isPlanned = plannedFor !== null && Date.parse(plannedFor) > desk.now.getTime();
  return (
    <div className="release-bar">
      <div className="release-line">
        <p className={`saving saving-${saving}`} role="status">
          {isDraft ? t(`saving.${saving}`) : t('noDraft')}
          {saving === 'signed-out' && (
            <>
              {' '}
              <SignInAgain className="text-link" />
            </>
          )}
        </p>
        <button
          type="button"
          className="icon-button"
          aria-label={t('undo')}
          disabled={!history.canUndo}
          onClick={history.undo}
        >
          <DeskIcon name="undo" />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={t('redo')}
          disabled={!history.canRedo}
          onClick={history.redo}
        >
          <DeskIcon name="redo" />
        </button>
        <PlannedFor />
        {isPlanned && (
          <button
            type="button"
            className="button"
            disabled={!isDraft || release.isPending}
            onClick={() => void release.schedule()}
          >
            <DeskIcon name="clock" isSmall />
            {t('schedule', { time: format.cardTime(new Date(plannedFor), desk.now) })}
          </button>
        )}
        <button
          type="button"
          className="button button-quiet"
          disabled={!isDraft || release.isPending}
          onClick={() => setAsks('discard')}
        >
          {t('discard')}
        </button>
        <button
          type="button"
          className="button button-primary"
          disabled={!isDraft || release.isPending}
          onClick={() => setAsks('publish')}
        >
          {t('publish')}
        </button>
      </div>
      <KeptFront />
      {saving === 'conflict' && <Conflict />}
      {isStale && saving !== 'conflict' && (
        <div className="alert alert-warning">
          <DeskIcon name="warning" />
          <p>{t('stale', { time: format.cardTime(new Date(server.live?.liveFrom ?? 0), desk.now) })}</p>
        </div>
      )}
      {server.dropped > 0 && (
        <div className="alert alert-warning">
          <DeskIcon name="warning" />
          <p>{t('dropped', { count: server.dropped })}</p>
        </div>
      )}
      <Dialog isOpen={asks === 'publish'} title={t('publishTitle')} onClose={() => setAsks(null)}>
        <p>{problems.length > 0 ? t('publishProblems', { count: problems.length }) : t('publishText')}</p>
        <DialogButtons
          label={t('publishNow')}
          isOff={problems.length > 0 || release.isPending}
          onCancel={() => setAsks(null)}
          onConfirm={() => void release.publish().then(() => setAsks(null))}
        />
      </Dialog>
      <Dialog isOpen={asks === 'discard'} title={t('discardTitle')} onClose={() => setAsks(null)}>
        <p>{t('discardText')}</p>
        <DialogButtons
          label={t('discard')}
          isOff={release.isPending}
          onCancel={() => setAsks(null)}
          onConfirm={() => void release.discard().then(() => setAsks(null))}
        />
      </Dialog>
    </div>
  );
}

function DialogButtons(props: {
  label: string;
  isOff: boolean;
  onCancel: () => void;
  onConfirm: () => void;
}) {
  const t = useTranslations('desk.front.release');
  return (
    <footer className="mt-4 flex flex-wrap justify-end gap-2">
      <button type="button" className="button" onClick={props.onCancel}>
        {t('cancel')}
      </button>
      <button
        type="button"
        className="button button-primary"
        disabled={props.isOff}
        onClick={props.onConfirm}
      >
        {props.label}
      </button>
    </footer>
  );
}

/** When the draft is meant to be seen, on the edition's clock; empty: when somebody publishes it. */
function PlannedFor() {
  const t = useTranslations('desk.front.release');
  const { desk, timeZone } = useFront();
  const shown = desk.plannedFor === null ? '' : wallTimeOf(new Date(desk.plannedFor), timeZone);
  // While somebody types a date it is not one yet.
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <label className="planned-for">
      <span>{t('plannedFor')}</span>
      <input
        className="input"
        type="datetime-local"
        dir="ltr"
        value={typed ?? shown}
        onChange={(event) => {
          setTyped(event.target.value);
          const moment = momentAtWallTime(event.target.value, timeZone);
          if (moment) desk.plan(moment.toISOString());
          else if (event.target.validity.valid && event.target.value === '') desk.plan(null);
        }}
        onBlur={() => setTyped(null)}
      />
    </label>
  );
}

/** Somebody else saved or ended the draft meanwhile: theirs, or one's own. */
function Conflict() {
  const t = useTranslations('desk.front.release');
  const { desk } = useFront();
  return (
    <div className="alert alert-danger" role="alert">
      <DeskIcon name="warning" />
      <p>
        <strong>{t('conflictTitle')}</strong>
        {t('conflictText')}
      </p>
      <span className="flex flex-wrap gap-2">
        <button type="button" className="button" onClick={() => void desk.reload()}>
          {t('takeTheirs')}
        </button>
        <button type="button" className="button" onClick={() => void desk.bringMine()}>
          {t('bringMine')}
        </button>
        <button type="button" className="button" onClick={() => void desk.keepMine()}>
          {t('keepMine')}
        </button>
      </span>
    </div>
  );
}

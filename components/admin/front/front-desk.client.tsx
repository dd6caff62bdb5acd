'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useMemo, useRef, useState } from 'react';
import { CardDialog } from '@/components/admin/front/card-dialog.client';
import type { FrontActions } from '@/components/admin/front/front-actions';
import { FrontProvider, useFront } from '@/components/admin/front/front-context.client';
import { PreviewPane } from '@/components/admin/front/preview-pane.client';
import { ReleaseBar } from '@/components/admin/front/release-bar.client';
import { ScheduledVersions } from '@/components/admin/front/scheduled-versions.client';
import { StoryList } from '@/components/admin/front/story-list.client';
import { useFrontDesk } from '@/components/admin/front/use-front-desk.client';
import { ZoneDialog } from '@/components/admin/front/zone-dialog.client';
import { ZonePanel } from '@/components/admin/front/zone-panel.client';
import { EVERYTHING, hearDesk } from '@/components/admin/ui/hear-desk';
import { useLeaveWarning } from '@/components/admin/ui/use-leave-warning.client';
import { zoneOfStory } from '@/lib/fronts/desk/front-rules';
import type { FrontState } from '@/lib/fronts/desk/front-state';
import type { DeskStory, FrontRules } from '@/lib/fronts/desk/types';
import type { ZoneId } from '@/lib/fronts/zones';
import { createEditionFormat } from '@/lib/i18n/edition-format';
import type { Edition } from '@/lib/i18n/editions';
import type { EditionSettings } from '@/lib/settings/types';

interface FrontDeskProps {
  edition: Edition;
  /** The desk's language, in which times are worded. */
  language: Edition;
  /** The language's wording on the clock of the edition that is edited. */
  settings: EditionSettings;
  initial: FrontState;
  /** ISO */
  nowAt: string;
  blocks: FrontRules['blocks'];
  sections: readonly { id: number; name: string }[];
  stories: DeskStory[];
  can: { edit: boolean; publish: boolean };
  actions: FrontActions;
}

/** «الصفحة الأولى»: what may stand on the front beside what does. */
export function FrontDesk(props: FrontDeskProps) {
  const { edition, language, settings, initial, nowAt, blocks, sections, can, actions } = props;
  const desk = useFrontDesk({ edition, initial, nowAt, blocks, canEdit: can.edit, actions });
  const format = useMemo(() => createEditionFormat(language, settings), [language, settings]);
  return (
    <FrontProvider desk={desk} format={format} timeZone={settings.timeZone} sections={sections}>
      <Screen {...props} />
    </FrontProvider>
  );
}

/** Changes that come in a burst are shown once. */
const GATHER_MS = 700;

function Screen({ sections, stories, can, actions }: FrontDeskProps) {
  const t = useTranslations('desk.front');
  const { desk, zoneIds, carried, carry } = useFront();
  const [edited, setEdited] = useState<{ zone: ZoneId; articleId: number } | null>(null);
  const [moved, setMoved] = useState<{ articleId: number; from: ZoneId | null } | null>(null);
  const stirred = useNewsOf(desk.server.frontId, desk.refresh);
  useUndoKeys(desk.history);
  useLeaveWarning(desk.saving !== 'saved');
  return (
    <div
      onPointerDown={() => {
        if (!carried?.at) return;
        desk.history.putDown({ isBack: false });
        carry(null);
      }}
    >
      {can.edit && <ReleaseBar actions={actions} />}
      <ScheduledVersions actions={actions} canPublish={can.publish} />
      <p id="carry-help" className="visually-hidden">
        {t('carryHelp')}
      </p>
      <p className="visually-hidden" role="status" aria-live="assertive">
        {desk.announcement}
      </p>
      <div className="front-desk">
        <StoryList
          initial={stories}
          sections={sections}
          stirred={stirred}
          onPlace={(articleId) => setMoved({ articleId, from: zoneOfStory(desk.zones, articleId) })}
        />
        <div className="front-zones">
          {zoneIds.map((zone) => (
            <ZonePanel
              key={zone}
              zone={zone}
              onEditCard={(at, articleId) => setEdited({ zone: at, articleId })}
              onMoveCard={(from, articleId) => setMoved({ articleId, from })}
            />
          ))}
        </div>
        <PreviewPane preview={actions.preview} />
      </div>
      <CardDialog target={edited} onClose={() => setEdited(null)} />
      <ZoneDialog story={moved} onClose={() => setMoved(null)} />
    </div>
  );
}

/**
 * Hears what changes at the desk: this front calls for a refresh, articles are counted.
 * @returns how often the newsroom's articles have changed since the screen was opened
 */
function useNewsOf(frontId: number | null, refresh: () => Promise<void>): number {
  const [stirred, setStirred] = useState(0);
  const latest = useRef(refresh);
  latest.current = refresh;
  useEffect(() => {
    let hasFrontNews = false;
    let hasStoryNews = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = hearDesk((change) => {
      if (change.startsWith('lease:') || change.startsWith('note:')) return;
      if (change === EVERYTHING) hasFrontNews = true;
      if (change.startsWith('front:')) hasFrontNews ||= frontId === null || change === `front:${frontId}`;
      else hasStoryNews = true;
      timer ??= setTimeout(() => {
        timer = undefined;
        if (hasStoryNews) setStirred((count) => count + 1);
        if (hasFrontNews || hasStoryNews) void latest.current();
        hasFrontNews = false;
        hasStoryNews = false;
      }, GATHER_MS);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [frontId]);
  return stirred;
}

/** Ctrl Z and Ctrl Y, except where somebody types. */
function useUndoKeys({ undo, redo }: { undo: () => void; redo: () => void }): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement | null;
      if (!(event.ctrlKey || event.metaKey) || target?.closest('input, textarea, dialog')) return;
      const isRedo = event.code === 'KeyY' || (event.code === 'KeyZ' && event.shiftKey);
      if (!isRedo && event.code !== 'KeyZ') return;
      event.preventDefault();
      if (isRedo) redo();
      else undo();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [undo, redo]);
}

'use client';

import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useLeaveWarning } from '@/components/admin/ui/use-leave-warning.client';
import type { DeskPicture } from '@/lib/media/types';
import { type UploadItem, UploadQueue } from './upload-queue.client';

const NONE: readonly UploadItem[] = [];

/** A queue of uploads for one screen. Leaving the page while files are on their way asks first. */
export function useUploads(onDone: (picture: DeskPicture) => void) {
  const latest = useRef(onDone);
  useEffect(() => {
    latest.current = onDone;
  });
  const [queue] = useState(() => new UploadQueue((picture) => latest.current(picture)));
  const items = useSyncExternalStore(queue.subscribe, queue.snapshot, () => NONE);
  const isSending = items.some(({ status }) => status === 'sending' || status === 'waiting');
  useLeaveWarning(isSending);
  return { queue, items };
}

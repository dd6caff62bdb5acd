'use client';

import { type ReactNode, useCallback, useState } from 'react';
import { MediaPicker } from '@/components/admin/media/media-picker.client';
import type { Picture } from '@/lib/media/types';
import type { References } from './references.client';

type OnPick = (picture: Picture) => void;

/** One picker of the library for the whole editor; whoever asks for a picture gets the answer. */
export function usePictureChooser(references: References): {
  choosePicture: (onPick: OnPick) => void;
  chooser: ReactNode;
} {
  const [asking, setAsking] = useState<{ onPick: OnPick } | null>(null);
  const choosePicture = useCallback((onPick: OnPick) => setAsking({ onPick }), []);
  const chooser = (
    <MediaPicker
      isOpen={asking !== null}
      onClose={() => setAsking(null)}
      onPick={(picture) => {
        references.remember('pictures', picture);
        asking?.onPick(picture);
        setAsking(null);
      }}
    />
  );
  return { choosePicture, chooser };
}

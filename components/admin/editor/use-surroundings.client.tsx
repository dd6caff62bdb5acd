'use client';

import { type ReactNode, useCallback, useMemo, useState } from 'react';
import type { EditorPanel, EditorSurroundings } from './editor-context.client';
import { usePictureChooser } from './use-picture-chooser.client';
import { useTypingAidsChoice } from './use-typing-aids-choice.client';

type Given = Pick<EditorSurroundings, 'articleId' | 'edition' | 'references' | 'commands' | 'isReadOnly'>;

/** What a screen with a body puts around it: the surroundings, the panel that is open, the picker of pictures. */
export function useSurroundings({ articleId, edition, references, commands, isReadOnly }: Given): {
  surroundings: EditorSurroundings;
  panel: EditorPanel | null;
  closePanel: () => void;
  chooser: ReactNode;
} {
  const [panel, setPanel] = useState<EditorPanel | null>(null);
  const closePanel = useCallback(() => setPanel(null), []);
  const [hasTypingAids, toggleTypingAids] = useTypingAidsChoice();
  const { choosePicture, chooser } = usePictureChooser(references);
  const surroundings = useMemo(
    () => ({
      articleId,
      edition,
      references,
      commands,
      open: setPanel,
      choosePicture,
      hasTypingAids,
      toggleTypingAids,
      isReadOnly,
    }),
    [articleId, edition, references, commands, choosePicture, hasTypingAids, toggleTypingAids, isReadOnly],
  );
  return { surroundings, panel, closePanel, chooser };
}

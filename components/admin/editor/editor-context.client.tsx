'use client';

import { createContext, useContext } from 'react';
import type { Picture } from '@/lib/media/types';
import type { EditorCommand } from './commands';
import type { EditorEdition } from './editor-types';
import type { References } from './references.client';

/** Dialogs and panels that commands open. */
export type EditorPanel = 'link' | 'embed' | 'related' | 'find' | 'help' | 'picture' | 'gallery';

export interface EditorSurroundings {
  /** Null where no article is written. */
  articleId: number | null;
  edition: EditorEdition;
  references: References;
  /** What this screen offers for its body. */
  commands: readonly EditorCommand[];
  open: (panel: EditorPanel) => void;
  /** Lets somebody choose pictures of the library, or bring new ones in. */
  choosePicture: (onPick: (picture: Picture) => void) => void;
  hasTypingAids: boolean;
  toggleTypingAids: () => void;
  /** Somebody else holds the article, or the person may not edit it. */
  isReadOnly: boolean;
}

const Surroundings = createContext<EditorSurroundings | null>(null);
export const EditorSurroundingsProvider = Surroundings.Provider;

/** What every part of the editor stands in. */
export function useEditorSurroundings(): EditorSurroundings {
  const surroundings = useContext(Surroundings);
  if (!surroundings) throw new Error('outside of the editor');
  return surroundings;
}

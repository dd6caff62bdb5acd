'use client';

import dynamic from 'next/dynamic';
import { EditorOpening } from './editor-opening';
import type { EditorWorkspaceProps } from './editor-workspace.client';

/**
 * The editor is loaded for its own screens only, and nothing can be typed before it is there: a word written
 * into a field that has not woken yet would be lost.
 */
const EditorWorkspace = dynamic(
  () => import('./editor-workspace.client').then((module) => module.EditorWorkspace),
  { ssr: false, loading: () => <EditorOpening /> },
);

export function EditorScreen(props: EditorWorkspaceProps) {
  return <EditorWorkspace {...props} />;
}

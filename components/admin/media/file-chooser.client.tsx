'use client';

import { type ReactNode, type RefObject, useRef } from 'react';
import { ACCEPTED_TYPES } from '@/lib/media/uploads/upload-limits';

interface FileChooserProps {
  onFiles: (files: File[]) => void;
  isMany?: boolean;
  className?: string;
  disabled?: boolean;
  /** To press it from a keyboard shortcut. */
  buttonRef?: RefObject<HTMLButtonElement | null>;
  children: ReactNode;
}

/** A button that opens the browser's file dialog. The same file can be chosen again. */
export function FileChooser({
  onFiles,
  isMany = true,
  className = 'button',
  disabled = false,
  buttonRef,
  children,
}: FileChooserProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={ACCEPTED_TYPES}
        multiple={isMany}
        hidden
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
      <button
        ref={buttonRef}
        type="button"
        className={className}
        disabled={disabled}
        onClick={() => input.current?.click()}
      >
        {children}
      </button>
    </>
  );
}

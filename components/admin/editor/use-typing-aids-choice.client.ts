'use client';

import { useCallback, useState } from 'react';

const KEY = 'nashra:typing-aids';

/** Whether this person wants the typing aids, kept in this browser; on until switched off. */
export function useTypingAidsChoice(): [isOn: boolean, toggle: () => void] {
  const [isOn, setIsOn] = useState(() => read() !== 'off');
  const toggle = useCallback(() => {
    setIsOn((was) => {
      try {
        localStorage.setItem(KEY, was ? 'off' : 'on');
      } catch {
        // Private windows may refuse; the choice holds until the page goes.
      }
      return !was;
    });
  }, []);
  return [isOn, toggle];
}

function read(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

'use client';

import { type KeyboardEvent, useCallback, useState } from 'react';

/** One stop for the tabulator in a bar of buttons; arrows, Home and End lead from one to the next (WAI-ARIA APG). */
export function useRovingFocus() {
  const [current, setCurrent] = useState(0);
  const onKeyDown = useCallback((event: KeyboardEvent<HTMLElement>) => {
    const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-roving]')];
    const at = buttons.indexOf(document.activeElement as HTMLElement);
    if (at < 0) return;
    const isRtl = getComputedStyle(event.currentTarget).direction === 'rtl';
    const forward = isRtl ? 'ArrowLeft' : 'ArrowRight';
    const back = isRtl ? 'ArrowRight' : 'ArrowLeft';
    const targets: Record<string, number> = {
      [forward]: (at + 1) % buttons.length,
      [back]: (at - 1 + buttons.length) % buttons.length,
      Home: 0,
      End: buttons.length - 1,
    };
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    buttons[target]?.focus();
  }, []);
  const itemProps = (index: number) => ({
    'data-roving': '',
    tabIndex: index === current ? 0 : -1,
    onFocus: () => setCurrent(index),
  });
  return { onKeyDown, itemProps };
}

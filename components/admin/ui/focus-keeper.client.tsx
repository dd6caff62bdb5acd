'use client';

import { useEffect } from 'react';
import { focusAfterLoss, isControl, keepFocus } from '@/components/admin/ui/kept-focus';

/**
 * Keeps focus on the screen when what had it goes away or is switched off for a moment: a row that was merged or
 * deleted, a bar that is done with, a button that waits for the server. Browsers let it fall to the page then, and
 * whoever works by keyboard begins again at the top. Invisible; one for the whole desk.
 */
export function FocusKeeper() {
  useEffect(() => {
    // What was focused before this script ran counts, too.
    const { activeElement } = document;
    let kept = activeElement instanceof HTMLElement && !hasNoFocus() ? keepFocus(activeElement, null) : null;
    let frame = 0;
    const onFocusIn = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement) kept = keepFocus(target, kept);
    };
    // Who clicks beside everything wants to be nowhere.
    const onPointerDown = ({ target }: PointerEvent) => {
      if (!isControl(target)) kept = null;
    };
    const look = () => {
      frame = 0;
      if (kept && hasNoFocus()) focusAfterLoss(kept);
    };
    // A frame later: what took the thing away may know a better place, and goes first.
    const observer = new MutationObserver(() => {
      if (kept && hasNoFocus()) frame ||= requestAnimationFrame(look);
    });
    document.addEventListener('focusin', onFocusIn);
    document.addEventListener('pointerdown', onPointerDown, true);
    observer.observe(document.body, {
      subtree: true,
      childList: true,
      attributeFilter: ['disabled', 'aria-busy', 'open'],
    });
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
      document.removeEventListener('focusin', onFocusIn);
      document.removeEventListener('pointerdown', onPointerDown, true);
    };
  }, []);
  return null;
}

const hasNoFocus = () => document.activeElement === null || document.activeElement === document.body;

'use client';

import { type ComponentProps, useEffect, useLayoutEffect, useRef } from 'react';
import { typingAid } from '@/lib/arabic/typing-aids';
import type { Edition } from '@/lib/i18n/editions';

interface AutoTextareaProps extends Omit<ComponentProps<'textarea'>, 'onChange' | 'value'> {
  value: string;
  onText: (text: string) => void;
  /** Typing aids of this edition; none when null. */
  aids: Edition | null;
  /** Enter leads on instead of breaking the line. */
  isOneLine?: boolean;
}

/** A field that is as high as its text. */
export function AutoTextarea({ value, onText, aids, isOneLine = false, ...rest }: AutoTextareaProps) {
  const element = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => fitHeight(element.current), [value]);
  useEffect(() => {
    const area = element.current;
    if (!area) return;
    const observer = new ResizeObserver(() => fitHeight(area));
    observer.observe(area);
    return () => observer.disconnect();
  }, []);
  return (
    <textarea
      rows={1}
      {...rest}
      ref={element}
      value={value}
      onChange={({ currentTarget, nativeEvent }) => {
        // Lines of a headline are set by the page; a pasted break would only hide there.
        const text = isOneLine
          ? currentTarget.value.replace(/\s*[\r\n\u2028]+\s*/g, ' ')
          : currentTarget.value;
        onText(text);
        const isTyped = nativeEvent instanceof InputEvent && nativeEvent.inputType === 'insertText';
        if (aids && isTyped && nativeEvent.data?.length === 1) setRight(currentTarget, aids);
      }}
      onKeyDown={(event) => {
        rest.onKeyDown?.(event);
        if (isOneLine && event.key === 'Enter' && !event.nativeEvent.isComposing && !event.defaultPrevented) {
          event.preventDefault();
          nextField(event.currentTarget)?.focus();
        }
      }}
    />
  );
}

/** The next field of the paper; behind the last, the body. */
function nextField(area: HTMLElement): HTMLElement | undefined {
  const fields = [
    ...document.querySelectorAll<HTMLElement>('.paper textarea, .paper .ProseMirror[contenteditable="true"]'),
  ];
  return fields[fields.indexOf(area) + 1];
}

function fitHeight(area: HTMLTextAreaElement | null): void {
  if (!area || CSS.supports('field-sizing', 'content')) return;
  area.style.blockSize = 'auto';
  area.style.blockSize = `${area.scrollHeight}px`;
}

/** By the browser's own command, which its undo knows: one undo brings back what the keyboard gave. */
function setRight(area: HTMLTextAreaElement, edition: Edition): void {
  const at = area.selectionStart;
  const line = area.value.slice(area.value.lastIndexOf('\n', at - 1) + 1, at);
  const aid = typingAid(line, edition);
  if (!aid) return;
  area.setSelectionRange(at - aid.removed, at);
  // Deprecated, and still the only way that keeps a field's own undo.
  document.execCommand('insertText', false, aid.inserted);
}

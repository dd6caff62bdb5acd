'use client';

import { useTranslations } from 'next-intl';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';

interface ChoiceBoxProps<Choice> {
  id: string;
  query: string;
  onQuery: (query: string) => void;
  choices: readonly Choice[];
  keyOf: (choice: Choice) => string;
  show: (choice: Choice) => ReactNode;
  onPick: (choice: Choice) => void;
  /** The list is part of the page instead of lying over it. */
  isOpenAlways?: boolean;
  onOpen?: () => void;
  isFailed?: boolean;
  isDisabled?: boolean;
  placeholder?: string;
  label?: string;
}

/** A field that offers choices while one types (WAI-ARIA combobox with a list). */
export function ChoiceBox<Choice>(props: ChoiceBoxProps<Choice>) {
  const { id, query, onQuery, choices, keyOf, show, onPick, isOpenAlways = false, onOpen } = props;
  const t = useTranslations('desk.editor.choices');
  const [isOpen, setIsOpen] = useState(isOpenAlways);
  const [active, setActive] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const current = Math.min(active, choices.length - 1);
  useEffect(() => {
    list.current?.children[current]?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  const open = () => {
    setIsOpen(true);
    onOpen?.();
  };
  const pick = (choice: Choice) => {
    onPick(choice);
    setActive(0);
    if (!isOpenAlways) setIsOpen(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      if (!isOpen) open();
      else if (choices.length > 0) setActive((current + step + choices.length) % choices.length);
    } else if (event.key === 'Enter') {
      const choice = choices[current];
      event.preventDefault();
      if (isOpen && choice) pick(choice);
    } else if (event.key === 'Escape' && isOpen && !isOpenAlways) {
      event.preventDefault();
      event.stopPropagation();
      setIsOpen(false);
    }
  };
  const isShown = isOpen && choices.length > 0;
  return (
    <div className={isOpenAlways ? 'choice-box choice-box-open' : 'choice-box'}>
      <input
        id={id}
        className="input"
        type="text"
        role="combobox"
        autoComplete="off"
        aria-expanded={isShown}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={isShown ? `${id}-choice-${current}` : undefined}
        aria-label={props.label}
        value={query}
        disabled={props.isDisabled}
        placeholder={props.placeholder}
        dir="auto"
        onFocus={open}
        onBlur={() => !isOpenAlways && setIsOpen(false)}
        onChange={(event) => {
          onQuery(event.target.value);
          setActive(0);
          if (!isOpen) open();
        }}
        onKeyDown={onKeyDown}
      />
      <div
        ref={list}
        id={`${id}-list`}
        role="listbox"
        className="choice-list"
        aria-label={props.label ?? t('list')}
        hidden={!isShown}
      >
        {choices.map((choice, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys.
          <div
            key={keyOf(choice)}
            id={`${id}-choice-${index}`}
            role="option"
            className="choice"
            tabIndex={-1}
            aria-selected={index === current}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => pick(choice)}
          >
            {show(choice)}
          </div>
        ))}
      </div>
      <p className="field-hint" role="status">
        {props.isFailed
          ? t('failed')
          : isOpen && query.trim() !== '' && choices.length === 0
            ? t('none')
            : ''}
      </p>
    </div>
  );
}

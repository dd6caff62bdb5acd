'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { findCopy, type KeptPlace, putCopy, removeCopy } from '@/components/admin/saving/kept-copies';
import { type KeptForm, layOver, readKeptForm, saysTheSame } from '@/components/admin/saving/kept-form';
import { isTabAlive, thisTab } from '@/components/admin/saving/tab';
import { useDeskPersonId } from '@/components/admin/shell/desk-person.client';
import { useHeldInDialog } from '@/components/admin/ui/dialog-closing.client';

export interface KeptFormOptions<Values extends object> {
  /** Which form, and of what: `note:42`. Null for what is not kept. Never a form with a password or code. */
  thing: string | null;
  /** What its fields say: plain data. */
  values: Values;
  /** What they say while nobody has typed: what the server has, or nothing. */
  stored: Values;
  put(values: Values): void;
}

export interface KeptFormView {
  /**
   * What there is to say: typed earlier and put back; typed earlier and not put back, because the fields say
   * something else now; or that this browser keeps nothing.
   */
  notice: { kind: 'back' | 'offered'; keptAt: number } | { kind: 'unkept' } | null;
  /** Puts back what is offered. */
  putBack: () => void;
  /** Gives up what was put back or is offered. */
  discard: () => void;
  /** The server has taken what the fields said when this was given. */
  settle: () => void;
}

/**
 * Keeps what a person has typed into a form in this browser until the server has taken it or the person gives it up,
 * and puts it back when the form is opened again. A form in a dialog is asked about before it closes.
 */
export function useKeptForm<Values extends object>(options: KeptFormOptions<Values>): KeptFormView {
  const { thing, values, stored } = options;
  const latest = useRef(options);
  latest.current = options;
  const personId = useDeskPersonId();
  const [settled, setSettled] = useState<Values | null>(null);
  const [back, setBack] = useState<KeptForm<Values> | null>(null);
  const [offered, setOffered] = useState<{ copy: KeptForm<Values>; place: KeptPlace } | null>(null);
  const isChanged = thing !== null && !saysTheSame(values, stored) && !saysTheSame(values, settled);
  const isUnkept = useKeeping({ personId, thing, values, stored, back }, isChanged);

  const look = useCallback(async () => {
    if (thing === null) return;
    const own = { personId, thing, tab: thisTab() };
    for (;;) {
      const found = await findCopy(own, {
        read: (kept) => readKeptForm(kept, latest.current.stored),
        isAlive: isTabAlive,
      });
      const now = latest.current;
      if (!found || now.thing !== thing) return;
      const { copy, tab } = found;
      const place = { ...own, tab };
      const laid = layOver(copy, now.stored);
      if (saysTheSame(laid.values, now.stored)) {
        // Sent after all: only the answer was lost.
        removeCopy(place);
        continue;
      }
      if (saysTheSame(copy.values, now.values)) return;
      if (laid.isOutdated || !saysTheSame(now.values, now.stored))
        return setOffered({ copy, place: setAside(place, copy) });
      setBack({ ...copy, values: laid.values });
      // In this order: between the two it is there twice rather than not at all.
      if (tab !== own.tab && putCopy(own, copy)) removeCopy(place);
      return now.put(laid.values);
    }
  }, [personId, thing]);
  useEffect(() => void look(), [look]);

  const forget = useCallback(() => {
    if (thing !== null) removeCopy({ personId, thing, tab: thisTab() });
  }, [personId, thing]);
  useHeldInDialog({ isChanged, forget });
  return {
    notice: isUnkept
      ? { kind: 'unkept' }
      : offered
        ? { kind: 'offered', keptAt: offered.copy.changedAt }
        : back && isChanged
          ? { kind: 'back', keptAt: back.changedAt }
          : null,
    putBack: () => {
      if (!offered) return;
      const laid = layOver(offered.copy, values).values;
      putCopy({ ...offered.place, tab: thisTab() }, { ...offered.copy, before: stored, values: laid });
      removeCopy(offered.place);
      setBack({ ...offered.copy, values: laid });
      setOffered(null);
      options.put(laid);
    },
    discard: () => {
      if (offered) {
        removeCopy(offered.place);
        setOffered(null);
      } else {
        forget();
        setBack(null);
        options.put(stored);
      }
    },
    settle: () => {
      forget();
      setBack(null);
      setSettled(values);
    },
  };
}

type Keeping<Values> = Pick<KeptFormOptions<object>, 'thing'> & {
  personId: string;
  values: Values;
  stored: Values;
  back: KeptForm<Values> | null;
};

/** Keeps a copy at every change. @returns whether this browser has refused it */
function useKeeping<Values>(keeping: Keeping<Values>, isChanged: boolean): boolean {
  const [isUnkept, setIsUnkept] = useState(false);
  const kept = useRef<KeptPlace | null>(null);
  const latest = useRef(keeping);
  latest.current = keeping;
  const { personId, thing, ...form } = keeping;
  const typed = JSON.stringify([form.stored, form.values]);
  useEffect(() => {
    const { values, stored, back } = latest.current;
    if (isChanged && thing !== null) {
      kept.current = { personId, thing, tab: thisTab() };
      const changedAt = back && saysTheSame(back.values, values) ? back.changedAt : Date.now();
      setIsUnkept(!putCopy(kept.current, { before: stored, values, changedAt } satisfies KeptForm<Values>));
    } else if (kept.current) {
      removeCopy(kept.current);
      kept.current = null;
      setIsUnkept(false);
    }
  }, [personId, thing, isChanged, typed]);
  return isUnkept && isChanged;
}

/** Out of the way of what is typed in this tab from now on, as what another tab has left. */
function setAside(place: KeptPlace, copy: unknown): KeptPlace {
  if (place.tab !== thisTab()) return place;
  const aside = { ...place, tab: `${place.tab}-${Date.now()}` };
  if (putCopy(aside, copy)) removeCopy(place);
  return aside;
}

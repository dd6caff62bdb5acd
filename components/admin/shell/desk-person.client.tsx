'use client';

import { createContext, type ReactNode, useContext } from 'react';

const PersonContext = createContext('');

/** Who is signed in: what is kept in this browser is kept for one person. */
export function DeskPerson({ id, children }: { id: string; children: ReactNode }) {
  return <PersonContext value={id}>{children}</PersonContext>;
}

export const useDeskPersonId = (): string => useContext(PersonContext);

import { NextIntlClientProvider } from 'next-intl';
import { getLocale, getMessages } from 'next-intl/server';
import type { ReactNode } from 'react';
import type { Messages } from '@/lib/i18n/messages';

export type DeskNamespace = keyof Messages['desk'];

/** Needed on every screen. */
const ALWAYS: readonly DeskNamespace[] = ['common', 'failures'];

/**
 * Wording for the client components of one screen: `desk.common`, `desk.failures` and the namespaces named.
 * Everything else stays on the server, so that a screen does not carry the whole desk's words.
 */
export async function DeskMessages({
  namespaces,
  children,
}: {
  namespaces: readonly DeskNamespace[];
  children: ReactNode;
}) {
  const { desk } = (await getMessages()) as Messages;
  const wanted = Object.fromEntries([...ALWAYS, ...namespaces].map((name) => [name, desk[name]]));
  return (
    <NextIntlClientProvider locale={await getLocale()} messages={{ desk: wanted }}>
      {children}
    </NextIntlClientProvider>
  );
}

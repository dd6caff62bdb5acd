import '@/app/styles/reader.css';
import type { ReactNode } from 'react';
import { DocumentHead } from '@/components/site/document-head';
import { DEFAULT_EDITION, directionOf, isEdition } from '@/lib/i18n/editions';
import { getEditionContext } from '@/lib/i18n/get-edition-context';

/** Every page is set when it is asked for: the press in front is the only page cache. */
export const dynamic = 'force-dynamic';

/** The root of reader pages: language, direction, fonts and theme. Chrome belongs to each page (reader-page.tsx). */
export default async function ReaderLayout({
  children,
  params,
}: {
  children: ReactNode;
  params: Promise<{ locale: string }>;
}) {
  const { locale } = await params;
  const edition = isEdition(locale) ? locale : DEFAULT_EDITION;
  return (
    <html lang={edition} dir={directionOf(edition)} suppressHydrationWarning>
      <DocumentHead context={await getEditionContext(edition)} />
      <body>{children}</body>
    </html>
  );
}

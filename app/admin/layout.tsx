import '@/app/styles/desk.css';
import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { DeskMessages } from '@/components/admin/desk-messages';
import { ToastProvider } from '@/components/admin/ui/toast.client';
import { getDeskLanguage } from '@/lib/i18n/desk-language';
import { directionOf } from '@/lib/i18n/editions';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('desk.shell');
  return { title: { template: `%s · ${t('name')}`, default: t('name') }, robots: { index: false } };
}

/** The theme before the first paint, as the person chose it. */
const BEFORE_PAINT = `try{const v=localStorage.getItem('nashra:theme');if(v)document.documentElement.dataset.theme=v}catch{}`;

/** The second root layout: the desk, in the language of its person. */
export default async function DeskRootLayout({ children }: { children: ReactNode }) {
  const language = await getDeskLanguage();
  const nonce = (await headers()).get('x-nonce') ?? undefined;
  return (
    <html lang={language} dir={directionOf(language)} suppressHydrationWarning>
      <head>
        <meta name="color-scheme" content="light dark" />
        <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: BEFORE_PAINT }} />
      </head>
      <body>
        <DeskMessages namespaces={[]}>
          <ToastProvider>{children}</ToastProvider>
        </DeskMessages>
      </body>
    </html>
  );
}
